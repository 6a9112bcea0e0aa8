package vietqr.identity;

/**
 * Whom a token names that we signed and that has not expired. Whether it has been revoked only the register knows: {@link
 * ApiClients#bearing}.
 *
 * @param generation the client's token generation when the token was issued
 */
public record Bearer(String username, int generation) {}
