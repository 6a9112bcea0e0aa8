package vietqr.dialect;

/**
 * What the sender may be told about.
 *
 * @param code of the format, if it could not understand the message; empty otherwise
 * @param reason in words
 * @param reference the id by which we know the message
 * @param repeated whether it had been booked before, from this same message
 */
public record Handled(Outcome outcome, String code, String reason, String reference, boolean repeated) {}
