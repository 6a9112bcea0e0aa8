package vietqr.reconciliation;

/** What a run looks at. */
public enum Selection {
    /** Only what belongs to no match yet. */
    OPEN,
    /** Everything of its days: what rules have matched is compared anew, what people have matched stays. */
    WHOLE
}
