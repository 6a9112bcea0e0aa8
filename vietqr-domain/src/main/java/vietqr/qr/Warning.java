package vietqr.qr;

import java.util.Locale;

/**
 * A departure from the documents that real codes show and a reader may live with.
 *
 * @param where the object, such as {@code 54} or {@code 62/08}; empty when it is the whole code
 */
public record Warning(Kind kind, String where) {
    /** The departures we know, each with what we do about it. */
    public enum Kind {
        /** The checksum is right but written in lower case, as two bank apps have done. */
        CHECKSUM_LOWER_CASE,
        /** The text has characters outside printable ASCII; bank systems may drop or change them. */
        NON_ASCII,
        /** The lengths fit only when they count UTF-8 bytes; read that way. */
        LENGTHS_IN_BYTES,
        /** The value is longer than the documents allow; kept whole. */
        TOO_LONG,
        /** An object without a value; left out. */
        EMPTY,
        /** No service code in ID 38: a merchant payment by default. */
        SERVICE_CODE_MISSING,
        /** The service code stands inside 38/01 instead of beside it; moved. */
        SERVICE_CODE_NESTED,
        /** An account number with something other than letters and digits; kept. */
        ACCOUNT_CHARACTERS,
        /** ID 01 is missing where the documents demand it. */
        INITIATION_MISSING,
        /** ID 01 is neither 11 nor 12. */
        INITIATION_UNKNOWN,
        /** A reusable code that suggests an amount; some apps let the payer change it. */
        STATIC_WITH_AMOUNT,
        /** A one-payment code that leaves the amount to the payer. */
        DYNAMIC_WITHOUT_AMOUNT,
        /** The amount is a whole number of dong written with zero decimals. */
        ZERO_FRACTION,
        /** The amount begins with superfluous zeros. */
        LEADING_ZEROS,
        /** 62/09 is not made of A, M and E, each at most once. */
        CONSUMER_DATA_FORMAT;

        /** One sentence for people, in Vietnamese unless the language is English. */
        public String words(Locale language) {
            return Words.of("Warning", this, language);
        }
    }

    /** True for what our own codes may show: the partner API demands reusable codes with an amount and long contents. */
    boolean ourOwn() {
        return switch (kind) {
            case STATIC_WITH_AMOUNT, DYNAMIC_WITHOUT_AMOUNT -> true;
            case TOO_LONG -> where.equals("62/08");
            case NON_ASCII -> where.equals("64");
            default -> false;
        };
    }
}
