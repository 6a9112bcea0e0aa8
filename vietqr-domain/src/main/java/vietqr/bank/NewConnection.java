package vietqr.bank;

import vietqr.settings.TrustedProxies;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A connection that somebody wants.
 *
 * @param reference what its address is to end in; empty for one that is drawn
 * @param format in which it will speak
 * @param networks addresses and networks, separated by commas; empty for anywhere
 * @param certificate SHA-256 of a client certificate in hex, with colons or not; empty for none
 */
public record NewConnection(
        Optional<String> reference,
        String name,
        String format,
        Proof proof,
        Optional<String> bankBin,
        OptionalLong merchantId,
        String serviceId,
        String networks,
        String certificate) {

    private static final int LONGEST_NETWORKS = 1000;

    public NewConnection {
        name = name.strip();
        serviceId = serviceId.strip();
        networks = networks.strip();
        if (name.isEmpty() || name.length() > 100) throw new IllegalArgumentException("a name has 1 to 100 characters");
        if (serviceId.length() > 100) throw new IllegalArgumentException("a service id has at most 100 characters");
        checkPlace(networks, certificate);
    }

    static void checkPlace(String networks, String certificate) {
        if (!areNetworks(networks)) throw new IllegalArgumentException("not addresses or networks: " + networks);
        if (!isFingerprint(certificate)) throw new IllegalArgumentException("not the SHA-256 of a certificate");
    }

    /** For any account of one bank, or of every bank if none is given. */
    public static NewConnection ofBank(String name, String format, Proof proof, Optional<Bank> bank) {
        return new NewConnection(
                Optional.empty(), name, format, proof, bank.map(Bank::bin), OptionalLong.empty(), "", "", "");
    }

    /** For a merchant's own accounts. */
    public static NewConnection ofMerchant(String name, String format, Proof proof, long merchantId) {
        return new NewConnection(
                Optional.empty(), name, format, proof, Optional.empty(), OptionalLong.of(merchantId), "", "", "");
    }

    public NewConnection at(String fixedReference) {
        return new NewConnection(
                Optional.of(fixedReference),
                name,
                format,
                proof,
                bankBin,
                merchantId,
                serviceId,
                networks,
                certificate);
    }

    public NewConnection serving(String service) {
        return new NewConnection(reference, name, format, proof, bankBin, merchantId, service, networks, certificate);
    }

    public NewConnection from(String onlyNetworks, String onlyCertificate) {
        return new NewConnection(
                reference, name, format, proof, bankBin, merchantId, serviceId, onlyNetworks, onlyCertificate);
    }

    /** Whether this is a list of addresses and networks, or nothing. */
    public static boolean areNetworks(String text) {
        return text.isBlank()
                || text.length() <= LONGEST_NETWORKS
                        && TrustedProxies.parse(text).isPresent();
    }

    /** Whether this is a SHA-256 in hex, or nothing. */
    public static boolean isFingerprint(String text) {
        return text.isBlank() || BankConnection.fingerprint(text).matches("[0-9a-f]{64}");
    }
}
