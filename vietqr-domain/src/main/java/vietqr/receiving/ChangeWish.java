package vietqr.receiving;

import java.util.OptionalLong;

/**
 * Money is to go elsewhere.
 *
 * @param terminalId of the merchant's; empty: the codes of the merchant that name no account
 * @param reason in the person's own words
 */
public record ChangeWish(long merchantId, OptionalLong terminalId, long accountId, String reason) {}
