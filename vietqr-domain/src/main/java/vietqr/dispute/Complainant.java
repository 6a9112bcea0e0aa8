package vietqr.dispute;

/** Who complains. */
public enum Complainant {
    PAYER,
    MERCHANT,
    BANK
}
