package vietqr.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A bank, wallet or finance company as VietQR codes name it.
 *
 * @param bin six digits, the member in ID 38 of a code; the only name that is never ambiguous
 * @param code short code such as {@code MB}
 * @param shortName as people call it, such as {@code MBBank}
 * @param name legal name in Vietnamese
 * @param englishName name in English
 * @param otherCodes other codes and tickers in use
 * @param swift SWIFT code, empty if unknown
 * @param scans whether its own app pays VietQR transfers; {@code NO} does not mean that it cannot receive them
 * @param names whether the holder of one of its accounts can be looked up
 */
public record Bank(
        String bin,
        String code,
        String shortName,
        String name,
        String englishName,
        List<String> otherCodes,
        String swift,
        Kind kind,
        Answer scans,
        Answer names) {

    /** What sort of institution it is. */
    public enum Kind {
        BANK,
        DIGITAL_BANK,
        WALLET,
        FINANCE_COMPANY,
        FOREIGN_BRANCH,
        POLICY_BANK,
        COOPERATIVE_BANK
    }

    /** The public lists do not answer every question. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public Bank {
        if (!bin.matches("[0-9]{6}")) throw new IllegalArgumentException("the BIN is not six digits: " + bin);
        if (code.isBlank() || shortName.isBlank() || name.isBlank())
            throw new IllegalArgumentException("code, short name and name must not be empty");
        otherCodes = List.copyOf(otherCodes);
    }

    /** The id under which the bank's picture is served ({@code imgId} on the wire): a UUID that follows from the BIN. */
    public String imageId() {
        return UUID.nameUUIDFromBytes(("vietqr/bank/" + bin).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
