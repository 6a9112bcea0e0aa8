package vietqr.bankfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a sheet means. */
public enum Role {
    DATE,
    TIME,
    REFERENCE,
    DEBIT,
    CREDIT,
    /** With a sign, or beside a {@link #DIRECTION}. */
    AMOUNT,
    DIRECTION,
    BALANCE,
    CONTENT,
    PAYER_NAME,
    PAYER_ACCOUNT,
    CURRENCY;

    /** As profiles have it: {@code payerName}. */
    public String word() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
