package vietqr.onboarding;

/**
 * Fired in the transaction that links an account to a shop; its site waits for the news (wire reference, section 10, N22).
 *
 * @param clientId under which the site listens
 */
public record ShopLinked(
        String clientId, String bankCode, String bankAccount, String userBankName, String ecommerceSite) {}
