package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.vault.Vault;
import vietqr.webhook.EndpointResult.Problem;
import vietqr.webhook.EndpointResult.Refused;
import vietqr.webhook.EndpointResult.Saved;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The addresses at which merchants want to be told. Whoever asks sees and changes only what the given sight covers. */
@ApplicationScoped
@Transactional
public class Endpoints {
    private static final int MOST_OF_ONE_MERCHANT = 50;
    private static final int MOST_SHOWN = 500;

    private final EntityManager em;
    private final Vault vault;
    private final EndpointSecrets secrets;
    private final EndpointRules rules;
    private final ErrorTables errorTables;
    private final EndpointsOfOneTransaction lookedUp;
    private final Now now;

    /** For the container's proxy only. */
    protected Endpoints() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Endpoints(
            EntityManager em,
            Vault vault,
            EndpointSecrets secrets,
            EndpointRules rules,
            ErrorTables errorTables,
            EndpointsOfOneTransaction lookedUp,
            Now now) {
        this.em = em;
        this.vault = vault;
        this.secrets = secrets;
        this.rules = rules;
        this.errorTables = errorTables;
        this.lookedUp = lookedUp;
        this.now = now;
    }

    /** Registers an endpoint. */
    public EndpointResult create(long merchantId, EndpointDraft draft) {
        Optional<Refused> refused = rules.objection(draft, false);
        if (refused.isPresent()) return refused.get();
        if (ofMerchants(List.of(merchantId)).size() >= MOST_OF_ONE_MERCHANT) return Refused.because(Problem.TOO_MANY);
        Endpoint endpoint = new Endpoint(merchantId, now.get());
        declare(endpoint, draft);
        em.persist(endpoint);
        lookedUp.forget();
        return new Saved(endpoint, secretIfMissing(endpoint));
    }

    /** Changes an endpoint; if it now needs a secret that it did not have, that is shown. */
    public EndpointResult update(Sight sight, long endpointId, EndpointDraft draft) {
        Optional<Endpoint> found = find(sight, endpointId);
        if (found.isEmpty()) return Refused.because(Problem.NOT_FOUND);
        Endpoint endpoint = found.get();
        boolean hasPassword = !endpoint.passwordSealed().isEmpty();
        Optional<Refused> refused = rules.objection(draft, hasPassword);
        if (refused.isPresent()) return refused.get();
        declare(endpoint, draft);
        return new Saved(endpoint, secretIfMissing(endpoint));
    }

    /**
     * Registers an endpoint declared as host and path suffix ("v1", wire reference, section 7).
     *
     * @throws IllegalArgumentException if it would be refused
     */
    public Endpoint add(long merchantId, URI base, String username, String password) {
        EndpointDraft draft = new EndpointDraft(
                "", Profile.VIETQR_V1, base.toString(), "", username, password, "", EventFilter.ALL, true);
        if (create(merchantId, draft) instanceof Saved saved) return saved.endpoint();
        throw new IllegalArgumentException("a callback address must be https://host/path");
    }

    /**
     * Where a system wants to be told that said so with its certificate, from now on: one endpoint for each certificate.
     *
     * @param merchantId whose money it hears of
     * @return why not
     */
    Optional<Refused> certify(long certifiedId, long merchantId, EndpointDraft draft) {
        Optional<Refused> refused = rules.objection(draft, false);
        if (refused.isPresent()) return refused;
        Optional<Endpoint> known = em.createQuery(
                        "select e from Endpoint e where e.certifiedId = :certified", Endpoint.class)
                .setParameter("certified", certifiedId)
                .getResultStream()
                .findFirst();
        Endpoint endpoint = known.orElseGet(() -> new Endpoint(merchantId, now.get()));
        endpoint.declare(draft);
        endpoint.certifiedBy(certifiedId, merchantId);
        if (known.isEmpty()) em.persist(endpoint);
        lookedUp.forget();
        return Optional.empty();
    }

    /** A new secret; those before stay good for a day each, the newest four. Empty where the merchant brings the secrets. */
    public Optional<String> rotate(Sight sight, long endpointId) {
        return find(sight, endpointId)
                .filter(endpoint -> endpoint.profile().usesSecret())
                .map(secrets::issue);
    }

    public void enable(Sight sight, long endpointId) {
        find(sight, endpointId).ifPresent(Endpoint::enable);
    }

    public void disable(Sight sight, long endpointId, DisabledReason reason) {
        find(sight, endpointId).filter(Endpoint::enabled).ifPresent(endpoint -> endpoint.disable(reason));
    }

    /** For good; its deliveries stay in the log. */
    public void remove(Sight sight, long endpointId) {
        find(sight, endpointId).ifPresent(endpoint -> endpoint.remove(now.get()));
    }

    public Optional<Endpoint> find(Sight sight, long endpointId) {
        return Optional.ofNullable(em.find(Endpoint.class, endpointId))
                .filter(endpoint -> !endpoint.removed() && sight.covers(endpoint.merchantId()));
    }

    /** Those that may be seen, by merchant and age, at most five hundred. */
    public List<Endpoint> list(Sight sight) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : " and e.merchantId in :merchants";
        TypedQuery<Endpoint> query = em.createQuery(
                "select e from Endpoint e where e.removedAt is null" + whose + " order by e.merchantId, e.id",
                Endpoint.class);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(MOST_SHOWN).getResultList();
    }

    /**
     * Those that may be seen, newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     */
    public Page<Endpoint> page(Sight sight, OptionalLong before, int size) {
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        String whose = sight.everything() ? "" : " and e.merchantId in :merchants";
        TypedQuery<Endpoint> query = em.createQuery(
                        "select e from Endpoint e where e.removedAt is null and e.id < :before" + whose
                                + " order by e.id desc",
                        Endpoint.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE));
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, Endpoint::id);
    }

    /** Whether the merchant has declared at least one connection; the address that came with a certificate is none. */
    public boolean declaredBy(long merchantId) {
        return ofMerchants(List.of(merchantId)).stream()
                .anyMatch(endpoint -> endpoint.enabled() && endpoint.profile() != Profile.HOST_TO_CLIENT);
    }

    /** The enabled endpoints of one or two merchants that want to be told of such an event. */
    public List<Endpoint> interested(List<Long> merchantIds, EventFacts facts) {
        return lookedUp.get(merchantIds, this::ofMerchants).stream()
                .filter(endpoint -> endpoint.enabled() && endpoint.wants(facts))
                .toList();
    }

    /** Whether the endpoint, enabled or not, wants to be told of such an event. */
    public boolean wants(Endpoint endpoint, EventFacts facts) {
        return endpoint.wants(facts);
    }

    /** All that is needed to send to it. */
    public EndpointAccess access(long endpointId) {
        Endpoint endpoint = em.find(Endpoint.class, endpointId);
        boolean token = endpoint.profile().usesToken();
        return new EndpointAccess(
                endpointId,
                endpoint.profile(),
                endpoint.callbackUrl().toString(),
                endpoint.tokenUrl(),
                endpoint.username(),
                opened(endpoint.passwordSealed()),
                opened(endpoint.tokenSealed()),
                endpoint.profile().usesSecret() ? secrets.good(endpointId) : List.of(),
                endpoint.tlsVerified(),
                token ? errorTables.of(endpoint.merchantId()) : Map.of());
    }

    /** The newest of its secrets; empty where the merchant brings them. */
    public Optional<String> newestSecret(Endpoint endpoint) {
        return secrets.good(endpoint.id()).stream().findFirst();
    }

    /** For each bank message, so the statement is written out: one that is made anew each time costs more than to run it. */
    @SuppressWarnings("unchecked")
    private List<Endpoint> ofMerchants(List<Long> oneOrTwo) {
        return em.createNativeQuery(
                        "select * from webhook_endpoint where merchant_id in (?, ?) and removed_at is null"
                                + " order by id limit " + MOST_OF_ONE_MERCHANT * 2,
                        Endpoint.class)
                .setParameter(1, oneOrTwo.get(0))
                .setParameter(2, oneOrTwo.get(oneOrTwo.size() - 1))
                // Asked in the middle of booking money, none of which it depends on: that is written all at once.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    private void declare(Endpoint endpoint, EndpointDraft draft) {
        endpoint.declare(draft);
        if (draft.password() != null) endpoint.keepPassword(sealed(draft.password()));
        if (draft.fixedToken() != null) endpoint.keepToken(sealed(draft.fixedToken()));
    }

    private Optional<String> secretIfMissing(Endpoint endpoint) {
        boolean missing = endpoint.profile().usesSecret() && !secrets.any(endpoint.id());
        return missing ? Optional.of(secrets.issue(endpoint)) : Optional.empty();
    }

    private String sealed(String secret) {
        return secret.isEmpty() ? "" : vault.seal(secret);
    }

    private String opened(String sealed) {
        return sealed.isEmpty() ? "" : vault.open(sealed);
    }
}
