package vietqr.cashier;

/** What became of a wish at a till. */
public sealed interface SaleResult {
    /** The same sale, however often the wish was sent. */
    record Asked(SaleView sale) implements SaleResult {}

    /** Nothing was asked for. */
    record Refused(Fault fault) implements SaleResult {}

    /** Why not. */
    enum Fault {
        /** There is no such terminal, or it has no linked account. */
        TERMINAL,
        /** Nothing, or more than a code can hold. */
        AMOUNT,
        /** Order or note is too long, or cannot stand in the account's codes. */
        TEXT
    }
}
