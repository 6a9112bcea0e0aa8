package vietqr.terminal;

/** What a row of a sheet would come to. */
public record RowVerdict(SheetLine row, Verdict verdict) {
    /** What is to be said of it. */
    public enum Verdict {
        /** A terminal that there is not yet. */
        NEW,
        /** One whose code is known, under another name, at another address or on another account. */
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
        /** No account is named, and the merchant has several or none. */
        NO_ACCOUNT;

        public boolean sound() {
            return this == NEW || this == CHANGED || this == SAME;
        }
    }
}
