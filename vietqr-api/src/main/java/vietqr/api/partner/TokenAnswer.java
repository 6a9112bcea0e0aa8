package vietqr.api.partner;

import vietqr.identity.ApiClient;
import vietqr.identity.Tokens;

/**
 * A token as the wire shows it.
 *
 * @param expires_in seconds; 0 means that it does not expire; the wire's own spelling
 */
public record TokenAnswer(String access_token, String token_type, long expires_in) {
    private static final String BEARER = "Bearer";

    static TokenAnswer ordinary(Tokens tokens, ApiClient client) {
        return new TokenAnswer(tokens.issue(client), BEARER, Tokens.LIFETIME.toSeconds());
    }

    static TokenAnswer unending(Tokens tokens, ApiClient client) {
        return new TokenAnswer(tokens.issueUnending(client), BEARER, 0);
    }

    @Override
    public String toString() {
        return "TokenAnswer[***]";
    }
}
