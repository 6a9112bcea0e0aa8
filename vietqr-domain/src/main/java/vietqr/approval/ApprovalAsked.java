package vietqr.approval;

/** Something waits for a second person. Fired in the transaction that asked. */
public record ApprovalAsked(Question question) {}
