package vietqr.onboarding;

import vietqr.merchant.MerchantDetails;

/**
 * A shop's owner says who they are and where the shop receives (wire reference, section 10.1).
 *
 * @param certificate which shop
 * @param details with the name {@code ""}, the shop keeps its name
 * @param webhook {@code ""} leaves the one told before
 */
public record ShopLink(
        String certificate,
        String bankCode,
        String accountNumber,
        MerchantDetails details,
        String webhook,
        Shop.BusinessType businessType) {}
