package vietqr.api.bank;

import vietqr.intake.MbAnswer;

/** What MB is answered; {@code object} stays out when the message is refused (wire reference, section 8.1). */
public record MbBody(boolean error, String errorReason, String toastMessage, Received object) {
    /** The id by which we know the message. */
    public record Received(String reftransactionid) {}

    static MbBody accepted(String reference) {
        return new MbBody(false, MbAnswer.ACCEPTED.code(), "", new Received(reference));
    }

    static MbBody refused(MbAnswer answer) {
        return new MbBody(true, answer.code(), answer.message(), null);
    }
}
