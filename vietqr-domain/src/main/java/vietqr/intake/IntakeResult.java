package vietqr.intake;

/** What a bank is told about its message. The message itself is kept in either case. */
public sealed interface IntakeResult {
    /**
     * The message is ours to care for from now on; so it is for a repeat of one that already was.
     *
     * @param noticeReference the UUID of the kept message, the same for every repeat
     */
    record Accepted(String noticeReference) implements IntakeResult {}

    /**
     * The message cannot be booked as it is.
     *
     * @param code the format's own code for why
     */
    record Refused(String code) implements IntakeResult {}
}
