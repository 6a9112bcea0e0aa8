package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.merchant.Sight;
import vietqr.paper.PaperType;
import vietqr.paper.Scanner;
import vietqr.paper.Scanner.Finding;

import java.util.List;
import java.util.Optional;

/** Files that belong to cases. A file is looked at before it is kept, by a scanner too, while no transaction is open. */
@ApplicationScoped
public class DisputeEvidence {
    private final Disputes disputes;
    private final EvidenceBook book;
    private final Scanner scanner;

    /** For the container's proxy only. */
    protected DisputeEvidence() {
        this(null, null, null);
    }

    @Inject
    DisputeEvidence(Disputes disputes, EvidenceBook book, Scanner scanner) {
        this.disputes = disputes;
        this.book = book;
        this.scanner = scanner;
    }

    /** What became of a file. */
    public enum Kept {
        KEPT,
        /** There is no such case in sight, or this person may not. */
        NOT_FOUND,
        EMPTY,
        TOO_LARGE,
        /** Neither PDF, PNG, JPEG, Office Open XML nor text. */
        OTHER_TYPE,
        /** Twenty are there. */
        TOO_MANY,
        /** The scanner has found something bad in it. */
        INFECTED,
        /** The scanner does not answer; the file is not taken unseen. */
        NOT_SCANNED
    }

    /**
     * A file that was looked at.
     *
     * @param fault why it will not be kept; empty if it may be
     */
    public record Examined(Optional<Kept> fault, Optional<Evidence.Brought> brought) {}

    /** Looks at a file without keeping it. */
    public Examined examine(String name, byte[] content) {
        if (content.length == 0) return unfit(Kept.EMPTY);
        if (content.length > Evidence.LARGEST) return unfit(Kept.TOO_LARGE);
        Optional<PaperType> type = PaperType.of(content);
        if (type.isEmpty()) return unfit(Kept.OTHER_TYPE);
        Finding finding = scanner.scan(content);
        if (finding == Finding.INFECTED) return unfit(Kept.INFECTED);
        if (finding == Finding.FAILED) return unfit(Kept.NOT_SCANNED);
        return new Examined(
                Optional.empty(),
                Optional.of(new Evidence.Brought(name, type.get(), content, finding == Finding.CLEAN)));
    }

    private static Examined unfit(Kept why) {
        return new Examined(Optional.of(why), Optional.empty());
    }

    public Kept bring(Handler who, long disputeId, String name, byte[] content) {
        if (!who.may() || disputes.find(who.sight(), disputeId).isEmpty()) return Kept.NOT_FOUND;
        return keep(disputeId, who.requester().value(), examine(name, content));
    }

    /** Whoever complained brings a file that was examined. */
    public Kept bringFromOutside(String number, String secret, Examined file) {
        return disputes.opened(number, secret)
                .filter(found -> found.state().standing())
                .map(found -> keep(found.id(), DisputeStep.OUTSIDE, file))
                .orElse(Kept.NOT_FOUND);
    }

    private Kept keep(long disputeId, String by, Examined file) {
        return file.fault()
                .orElseGet(() -> book.keep(disputeId, by, file.brought().orElseThrow()));
    }

    /** Oldest first, of a case that somebody has in sight. */
    public List<Evidence> of(Dispute dispute) {
        return book.of(dispute.id());
    }

    /** Empty if it does not belong to a case in sight. */
    public Optional<Evidence> find(Sight sight, long evidenceId) {
        return book.find(sight, evidenceId);
    }
}
