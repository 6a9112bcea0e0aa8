package vietqr.qr;

import java.util.Locale;

/** Why a text was refused as a code (EMVCo QRCPS 3 and 4; NAPAS v1.0 section 5). */
public enum Reason {
    /** The objects do not fill the text exactly: a length too long, a letter where a digit must stand, a remainder. */
    STRUCTURE,
    /** An ID stands twice at one level, or two accounts claim the payment: a known shape of attack. */
    DUPLICATE,
    /** ID 63 is missing, not last, not four hexadecimal digits, or does not fit the text. */
    CHECKSUM,
    /** ID 00 is not the first object, or not 01. */
    FORMAT_INDICATOR,
    /** No account object (02 to 51), or ID 38 does not hold a NAPAS account. */
    ACCOUNT,
    /** The bank's number is not six digits. */
    BIN,
    /** The account, card or merchant number is missing. */
    ACCOUNT_NUMBER,
    /** Not one of the service codes of the NAPAS documents. */
    SERVICE_CODE,
    /** ID 53 is missing, malformed, or not 704 beside a NAPAS account. */
    CURRENCY,
    /** ID 58 is missing, malformed, or not VN beside a NAPAS account. */
    COUNTRY,
    /** The amount is zero, negative, grouped, a fraction of the smallest unit, too long, or ambiguous. */
    AMOUNT,
    /** ID 55 is reserved, or 56 and 57 do not go with it. */
    TIP,
    /** Another object is not of its documented format. */
    FORMAT;

    /** One sentence for people, in Vietnamese unless the language is English. */
    public String words(Locale language) {
        return Words.of("Reason", this, language);
    }
}
