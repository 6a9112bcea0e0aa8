package vietqr.webhook;

/**
 * What a merchant declares.
 *
 * @param address where to send; for {@link Profile#VIETQR_V1} everything before {@code /bank/api/transaction-sync}
 * @param tokenAddress of {@link Profile#VIETQR_V2} only, {@code ""} without
 * @param username with which a token is fetched; {@code ""} for none
 * @param password null: as before
 * @param fixedToken shown where no user name is given; null: as before, {@code ""} for none
 * @param tlsVerified whether the receiver's certificate must be good
 */
public record EndpointDraft(
        String name,
        Profile profile,
        String address,
        String tokenAddress,
        String username,
        String password,
        String fixedToken,
        EventFilter filter,
        boolean tlsVerified) {
    /** One without credentials, for all events. */
    public static EndpointDraft of(Profile profile, String address) {
        return new EndpointDraft("", profile, address, "", "", null, null, EventFilter.ALL, true);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "EndpointDraft[" + profile + ", " + address + "]";
    }
}
