package vietqr.api.partner;

import vietqr.kernel.Fields;
import vietqr.merchant.MerchantDetails;
import vietqr.merchant.MerchantEntry;

import java.util.List;
import java.util.Optional;

/** Reads the merchants of a MID synchronisation (wire reference, section 11). */
final class MerchantBatch {
    private MerchantBatch() {}

    /**
     * @param secrets the caller's own, over one of which checksums are computed
     * @param knownOnly whether each entry must name the merchant it changes, as in v2
     */
    static Batch<MerchantEntry> read(Fields body, List<String> secrets, boolean knownOnly) {
        return Batch.read(
                body.array("merchants"),
                given -> secrets.stream().anyMatch(secret -> authentic(given, secret)),
                given -> entry(given).filter(entry -> !knownOnly || !entry.mid().isEmpty()));
    }

    /** Over the name as it was sent, before it is put in upper case. */
    static boolean authentic(Fields given, String secret) {
        return CheckSum.matches(
                given.text("checkSum"), secret, given.text("merchantName"), given.text("merchantIdentity"));
    }

    private static Optional<MerchantEntry> entry(Fields given) {
        String name = given.text("merchantName").strip();
        MerchantDetails details = new MerchantDetails(
                name,
                given.has("merchantFullName") ? given.text("merchantFullName").strip() : name,
                given.text("merchantAddress").strip(),
                given.text("merchantIdentity").strip(),
                given.text("contactEmail").strip(),
                given.text("contactPhone").strip(),
                given.text("career").strip());
        String mid = given.text("merchantId").strip();
        return details.acceptable() ? Optional.of(new MerchantEntry(mid, details)) : Optional.empty();
    }
}
