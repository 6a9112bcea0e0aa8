package vietqr.web.breaks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.approval.Approval;
import vietqr.approval.ApprovalState;
import vietqr.reconciliation.Break;
import vietqr.resolution.Attachment;
import vietqr.resolution.BreakComment;
import vietqr.resolution.BreakNotes;
import vietqr.resolution.Resolution;
import vietqr.resolution.Resolutions;
import vietqr.web.look.Format;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has happened to a break, in order. */
@Named("breakStory")
@RequestScoped
public class Story {
    @Inject
    private Resolutions resolutions;

    @Inject
    private BreakNotes notes;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** @param paper the id of a file to be opened; null if there is none */
    public record Chapter(Instant at, String icon, String title, String detail, Long paper) {}

    public List<Chapter> of(Break one) {
        List<Chapter> all = new ArrayList<>();
        all.add(new Chapter(one.openedAt(), "pi-flag", texts.get("break.story.opened"), "", null));
        for (Resolution resolution : resolutions.of(one.id())) tell(all, resolution);
        for (BreakComment comment : notes.comments(one.id()))
            all.add(new Chapter(
                    comment.writtenAt(), "pi-comment", names.of(comment.writer()), comment.content(), null));
        for (Attachment paper : notes.attachments(one.id()))
            all.add(new Chapter(
                    paper.broughtAt(), "pi-paperclip", names.of(paper.bringer()), paper.name(), paper.id()));
        one.closedAt()
                .ifPresent(
                        at -> all.add(new Chapter(at, "pi-check", texts.get("break.state." + one.state()), "", null)));
        all.sort(Comparator.comparing(Chapter::at));
        return all;
    }

    private void tell(List<Chapter> all, Resolution resolution) {
        String what = texts.get("break.kind." + resolution.kind());
        String amount = resolution.amount().isZero() ? "" : " · " + format.money(resolution.amount());
        all.add(new Chapter(
                resolution.askedAt(),
                "pi-pencil",
                names.of(resolution.requester()) + ": " + what + amount,
                resolution.reason(),
                null));
        resolutions
                .approvalOf(resolution)
                .filter(approval -> approval.state() != ApprovalState.WAITING)
                .ifPresent(approval -> all.add(decision(approval)));
    }

    private Chapter decision(Approval approval) {
        String said = texts.get("break.story." + approval.state());
        return new Chapter(
                approval.decidedAt().orElseThrow(),
                approval.state() == ApprovalState.APPROVED ? "pi-thumbs-up" : "pi-thumbs-down",
                names.decider(approval) + ": " + said,
                approval.reason(),
                null);
    }
}
