package vietqr.comparison;

/** What speaks for an entry being a movement beyond what a rule demands. */
public enum Grade {
    /** The references are the same, character by character. */
    REFERENCE,
    /** Both texts hold the same payment code. */
    CODE,
    /** The letters and digits of one text stand in the other. */
    CONTENT,
    /** The movement's text names the payer of the entry, or the payer's account. */
    PAYER,
    /** They are of the same day. */
    DAY
}
