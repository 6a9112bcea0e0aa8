package vietqr.reconciliation;

/** What a run was started by. */
public enum Occasion {
    TIMER,
    PERSON,
    API
}
