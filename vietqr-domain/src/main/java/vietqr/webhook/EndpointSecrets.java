package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes the secrets of endpoints, keeps them sealed, and lets an old one be good for a day beside those that follow. */
@ApplicationScoped
class EndpointSecrets {
    static final Duration OVERLAP = Duration.ofHours(24);

    /** Each is one more signature in a header; receivers and their servers limit how long that may be. */
    static final int MOST_AT_ONCE = 5;

    private final EntityManager em;
    private final Vault vault;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected EndpointSecrets() {
        this(null, null, null, null);
    }

    @Inject
    EndpointSecrets(EntityManager em, Vault vault, AuditLog audit, Now now) {
        this.em = em;
        this.vault = vault;
        this.audit = audit;
        this.now = now;
    }

    /** A new secret in the form of the profile; the one before stays good for a day, older ones until their own day ends. */
    String issue(Endpoint endpoint) {
        Instant moment = now.get();
        List<EndpointSecret> before = goodAt(moment, endpoint.id());
        before.forEach(secret -> secret.succeeded(moment.plus(OVERLAP)));
        before.stream().skip(MOST_AT_ONCE - 1).forEach(oldest -> oldest.end(moment));
        String secret = fresh(endpoint.profile());
        em.persist(new EndpointSecret(endpoint.id(), vault.seal(secret), moment));
        audit.write(AuditNote.of(
                Thing.ENDPOINT, Deed.SECRET_CHANGED, endpoint.merchantId(), endpoint.id(), endpoint.name()));
        return secret;
    }

    boolean any(long endpointId) {
        return !goodAt(now.get(), endpointId).isEmpty();
    }

    /** Those that are good now, newest first, at most five. */
    List<String> good(long endpointId) {
        return goodAt(now.get(), endpointId).stream()
                .limit(MOST_AT_ONCE)
                .map(secret -> vault.open(secret.sealed()))
                .toList();
    }

    private List<EndpointSecret> goodAt(Instant moment, long endpointId) {
        return em.createQuery(
                        "select s from EndpointSecret s where s.endpointId = :endpoint"
                                + " and (s.expiresAt is null or s.expiresAt > :moment) order by s.id desc",
                        EndpointSecret.class)
                .setParameter("endpoint", endpointId)
                .setParameter("moment", moment)
                .setMaxResults(MOST_AT_ONCE * 2)
                .getResultList();
    }

    /** Standard Webhooks wants base64 behind {@code whsec_}; the others take any text. */
    private String fresh(Profile profile) {
        byte[] bytes = DrawnSecret.bytes();
        return profile == Profile.STANDARD
                ? "whsec_" + Base64.getEncoder().encodeToString(bytes)
                : HexFormat.of().formatHex(bytes);
    }
}
