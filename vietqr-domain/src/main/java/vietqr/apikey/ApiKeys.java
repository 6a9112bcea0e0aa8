package vietqr.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.audit.Doer;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.settings.Settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The keys for our own API: made, shown, revoked, and recognised. */
@ApplicationScoped
@Transactional
public class ApiKeys {
    /** How exactly is known when a key was last used; more would cost a write for each call. */
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private static final int MOST_OF_ONE_MERCHANT = 100;
    private static final int MOST_SHOWN = 500;

    private final EntityManager em;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected ApiKeys() {
        this(null, null, null);
    }

    @Inject
    public ApiKeys(EntityManager em, Settings settings, Now now) {
        this.em = em;
        this.settings = settings;
        this.now = now;
    }

    /**
     * A new key.
     *
     * @param secret to be shown once to whoever asked for it, and never again
     */
    public record Made(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Made[" + key.prefix() + "]";
        }
    }

    /** Empty if the merchant has a hundred keys that are not revoked. */
    public Optional<Made> make(ApiKeyDraft draft) {
        long alive = of(draft.merchantId()).stream()
                .filter(key -> key.revokedAt().isEmpty())
                .count();
        if (alive >= MOST_OF_ONE_MERCHANT) return Optional.empty();
        KeySecret secret = KeySecret.draw(settings.production());
        return Optional.of(new Made(keep(draft, secret), secret.value()));
    }

    /** A key whose secret everybody knows, for the sandbox. */
    public void makeKnown(ApiKeyDraft draft, String secret) {
        if (settings.production()) throw new IllegalStateException("a known secret in production");
        keep(draft, new KeySecret(secret));
    }

    private ApiKey keep(ApiKeyDraft draft, KeySecret secret) {
        ApiKey key = new ApiKey(draft, secret, now.get());
        em.persist(key);
        return key;
    }

    /** The key with this secret, if it still opens anything; notes that it was used. */
    public Optional<ApiKey> opening(String secret) {
        KeySecret shown = new KeySecret(secret);
        if (!shown.plausible()) return Optional.empty();
        Instant at = now.get();
        Optional<ApiKey> found = em.createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class)
                .setParameter("hash", shown.hash())
                .getResultStream()
                .findFirst()
                .filter(key -> key.goodAt(at));
        found.filter(key -> key.lastUsedAt().isEmpty()
                        || key.lastUsedAt().get().plus(USE_NOTED_EVERY).isBefore(at))
                .ifPresent(key -> noteUse(key.id(), at));
        return found;
    }

    /** Past the entity, so that a use never stands in the way of a revocation. */
    private void noteUse(long keyId, Instant at) {
        em.createNativeQuery("update api_key set last_used_at = ?, last_used_from = ? where id = ?")
                .setParameter(1, InstantConverter.column(at))
                .setParameter(2, Doer.here().address())
                .setParameter(3, keyId)
                .executeUpdate();
    }

    /** The merchant's keys, newest first, the revoked ones too; at most two hundred. */
    public List<ApiKey> of(long merchantId) {
        return em.createQuery("select k from ApiKey k where k.merchantId = :merchant order by k.id desc", ApiKey.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_OF_ONE_MERCHANT * 2)
                .getResultList();
    }

    /** Those that may be seen, newest first, the revoked ones too; at most five hundred. */
    public List<ApiKey> list(Sight sight) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : " where k.merchantId in :merchants";
        TypedQuery<ApiKey> query =
                em.createQuery("select k from ApiKey k" + whose + " order by k.id desc", ApiKey.class);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(MOST_SHOWN).getResultList();
    }

    /** A key that still opens something. */
    public Optional<ApiKey> good(long keyId) {
        Instant at = now.get();
        return Optional.ofNullable(em.find(ApiKey.class, keyId)).filter(key -> key.goodAt(at));
    }

    public Optional<ApiKey> find(Sight sight, long keyId) {
        return Optional.ofNullable(em.find(ApiKey.class, keyId)).filter(found -> sight.covers(found.merchantId()));
    }

    /**
     * Another key that opens the same, in the place of this one.
     *
     * @param overlap for how long the old one goes on, at most {@link #LONGEST_OVERLAP}; zero ends it at once
     * @param by whoever wants it
     * @return empty if there is no such key in sight that opens anything, or the merchant has too many
     */
    public Optional<Made> rotate(Sight sight, long keyId, Duration overlap, long by) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0)
            throw new IllegalArgumentException("an overlap of " + overlap);
        Instant at = now.get();
        Optional<ApiKey> old = find(sight, keyId).filter(key -> key.goodAt(at));
        if (old.isEmpty()) return Optional.empty();
        ApiKey key = em.find(ApiKey.class, keyId, LockModeType.PESSIMISTIC_WRITE);
        Optional<Made> made =
                make(new ApiKeyDraft(key.merchantId(), key.name(), key.scopes(), OptionalLong.of(by), key.expiresAt()));
        if (made.isEmpty()) return made;
        if (overlap.isZero()) key.revoke(at);
        else key.endBy(at.plus(overlap));
        return made;
    }

    /** From the next second on the key opens nothing; empty if there is no such key in sight. */
    public Optional<ApiKey> revoke(Sight sight, long keyId) {
        Optional<ApiKey> key = find(sight, keyId);
        key.ifPresent(found -> found.revoke(now.get()));
        return key;
    }
}
