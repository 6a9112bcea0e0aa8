package vietqr.apikey;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A key that somebody wants to have.
 *
 * @param name what people will call it, 1 to 100 characters
 * @param scopes at least one
 * @param createdBy the person; empty for the sandbox's own
 * @param expiresAt empty: good until it is revoked
 */
public record ApiKeyDraft(
        long merchantId, String name, Set<Scope> scopes, OptionalLong createdBy, Optional<Instant> expiresAt) {
    public static final int LONGEST_NAME = 100;

    public ApiKeyDraft {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) throw new IllegalArgumentException("no such name");
        if (scopes.isEmpty()) throw new IllegalArgumentException("a key that opens nothing");
        scopes = Set.copyOf(scopes);
    }
}
