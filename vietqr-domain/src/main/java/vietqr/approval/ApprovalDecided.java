package vietqr.approval;

/** A second person has decided. Fired in the transaction of the decision, so that what follows commits with it. */
public record ApprovalDecided(String kind, long subjectId, boolean approved) {}
