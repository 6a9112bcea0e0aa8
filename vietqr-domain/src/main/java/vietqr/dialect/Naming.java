package vietqr.dialect;

/** By what a format leads to the account that money moved on. */
public enum Naming {
    /** By its number, with the transfer text. */
    ACCOUNT,
    /** By the terminal whose code was scanned and the merchant's order. */
    TERMINAL,
    /** By the bill that was paid. */
    BILL
}
