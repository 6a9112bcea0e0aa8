package vietqr.web.disputes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeStep;
import vietqr.dispute.Disputes;
import vietqr.dispute.StepKind;
import vietqr.identity.Language;
import vietqr.kernel.ErrorCode;
import vietqr.web.look.Look;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What has happened to a case, in order and in words. */
@Named("disputeStory")
@RequestScoped
public class Story {
    @Inject
    private Disputes disputes;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    /**
     * @param who empty for what happened by itself
     * @param shared whether whoever complained may read it
     * @param paper the id of a file to be opened; null if there is none
     */
    public record Chapter(
            Instant at, String icon, String title, String who, String detail, boolean shared, Long paper) {}

    public List<Chapter> of(Dispute one) {
        return disputes.steps(one).stream().map(this::chapter).toList();
    }

    /** What whoever complained may read of it; people are not named to them. */
    public List<Chapter> sharedOf(Dispute one) {
        return disputes.steps(one).stream()
                .filter(DisputeStep::shared)
                .map(this::chapter)
                .toList();
    }

    private Chapter chapter(DisputeStep step) {
        return new Chapter(
                step.takenAt(),
                icon(step.kind()),
                texts.get("dispute.step." + step.kind()),
                who(step),
                detail(step),
                step.shared(),
                step.evidenceId().isPresent() ? step.evidenceId().getAsLong() : null);
    }

    private String who(DisputeStep step) {
        if (step.fromOutside()) return texts.get("dispute.outside");
        return step.requester().map(names::of).orElse("");
    }

    private String detail(DisputeStep step) {
        return switch (step.kind()) {
            case ASSIGNED ->
                step.words().isEmpty() ? texts.get("dispute.nobody") : names.of(Long.parseLong(step.words()));
            case DUE_SOON, OVERDUE -> texts.get("dispute.term." + step.words());
            case REFUND_ASKED, BREAK_SETTLED, BREAK_LEFT -> "";
            case REFUND_FAILED -> meaning(step.words());
            default -> step.words();
        };
    }

    /** Of a code in the reader's language; nothing where a second person said no. */
    private String meaning(String code) {
        return Arrays.stream(ErrorCode.values())
                .filter(known -> known.name().equals(code))
                .map(known -> code + ": " + (look.language() == Language.VI ? known.vietnamese() : known.meaning()))
                .findFirst()
                .orElse(code);
    }

    private static String icon(StepKind kind) {
        return switch (kind) {
            case FILED -> "pi-flag";
            case ASSIGNED -> "pi-user";
            case SAID -> "pi-comment";
            case EVIDENCE -> "pi-paperclip";
            case MONEY_FOUND -> "pi-search";
            case UPHELD -> "pi-thumbs-up";
            case REJECTED -> "pi-thumbs-down";
            case NO_FAULT -> "pi-minus-circle";
            case SETTLED, REFUNDED, BREAK_SETTLED -> "pi-check";
            case WITHDRAWN -> "pi-times";
            case REFUND_ASKED -> "pi-undo";
            case REFUND_FAILED, BREAK_LEFT -> "pi-exclamation-circle";
            case DUE_SOON, OVERDUE -> "pi-clock";
        };
    }
}
