package vietqr.api.partner;

import vietqr.kernel.Fields;
import vietqr.merchant.MerchantDetails;
import vietqr.onboarding.Shop.BusinessType;
import vietqr.onboarding.ShopLink;

import java.util.List;
import java.util.Optional;

/** Reads what plug-ins send about web shops (wire reference, section 10.1). */
record EcommerceRequest(String site, String code, String webhook) {
    private static final String SALT = "VietQRAccesskey";
    private static final int LONGEST_SITE = 500;
    private static final int LONGEST_CODE = 100;

    /** @param secrets the caller's own, of which one is enough */
    static boolean authentic(Fields given, List<String> secrets) {
        return secrets.stream().anyMatch(secret -> authentic(given, secret));
    }

    private static boolean authentic(Fields given, String secret) {
        return CheckSum.matches(given.text("checkSum"), secret, ":", given.text("ecommerceSite"), SALT);
    }

    /** Empty when the site is missing, a text too long, or the webhook is no address we would call. */
    static Optional<EcommerceRequest> of(Fields given, boolean production) {
        String site = given.text("ecommerceSite").strip().replaceFirst("/+$", "");
        String code = given.text("code").strip();
        boolean fits = !site.isEmpty() && site.length() <= LONGEST_SITE && code.length() <= LONGEST_CODE;
        return WebhookAddress.in(given, production)
                .filter(webhook -> fits)
                .map(webhook -> new EcommerceRequest(site, code, webhook));
    }

    /** Empty when the webhook is no address we would call. */
    static Optional<ShopLink> link(Fields given, boolean production) {
        MerchantDetails details = new MerchantDetails(
                given.text("name").strip(),
                given.text("fullName").strip(),
                given.text("address").strip(),
                given.text("nationalId").strip(),
                given.text("email").strip(),
                given.text("phoneNo").strip(),
                given.text("career").strip());
        return WebhookAddress.in(given, production)
                .map(webhook -> new ShopLink(
                        given.text("certificate").strip(),
                        given.text("bankCode").strip(),
                        given.text("bankAccount").strip(),
                        details,
                        webhook,
                        BusinessType.of(given.whole("businessType").orElse(1L))));
    }
}
