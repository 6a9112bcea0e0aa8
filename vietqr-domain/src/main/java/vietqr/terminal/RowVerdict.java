package vietqr.terminal;

/** What a row of a sheet would come to. */
public record RowVerdict(SheetLine row, Verdict verdict) {
    /** What is to be said of it. */
    public enum Verdict {
        /** A terminal that there is not yet. */
        NEW,
        /** One whose code is known, under another name or at another address. */
        CHANGED,
        /** Nothing would change. */
        SAME,
        CODE,
        NAME,
        ADDRESS,
        /** The same code stands further up. */
        CODE_TWICE,
        /** There is no bank of this name. */
        BANK,
        /** The account is none of the merchant's linked ones. */
        ACCOUNT,
        /** The terminal receives on another one, which is changed elsewhere. */
        ACCOUNT_CHANGE,
        /** No account is named, and the merchant has several or none. */
        NO_ACCOUNT;

        public boolean sound() {
            return this == NEW || this == CHANGED || this == SAME;
        }
    }
}
