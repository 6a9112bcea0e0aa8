package vietqr.comparison;

/** What must be the same in an entry and a movement before a rule looks at them at all. */
public enum Key {
    /** The bank's reference, its letters and digits; at least four. */
    REFERENCE,
    /** The reference up to the first character that is no letter and no digit; at least six. */
    REFERENCE_STEM,
    /** The one payment code in the text. */
    CODE,
    /** The text, its letters and digits; at least eight. */
    CONTENT,
    /** Nothing but the amount. */
    AMOUNT
}
