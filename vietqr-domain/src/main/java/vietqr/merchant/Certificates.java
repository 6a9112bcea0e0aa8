package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The certificates of merchants: one each at the most, the same however often it is asked for. */
@ApplicationScoped
@Transactional
public class Certificates {
    private static final String OF_A_SUB_MERCHANT = "CERT-MCS-";
    private static final String OF_A_MERCHANT = "CERT-MCT-";
    private static final String OF_A_SHOP = "MER-ECM-";

    private final EntityManager em;
    private final Merchants merchants;
    private final Now now;
    private final Event<WebhookNamed> named;

    /** For the container's proxy only. */
    protected Certificates() {
        this(null, null, null, null);
    }

    @Inject
    public Certificates(EntityManager em, Merchants merchants, Now now, Event<WebhookNamed> named) {
        this.em = em;
        this.merchants = merchants;
        this.now = now;
        this.named = named;
    }

    /** A merchant and its certificate. */
    public record Certified(Merchant merchant, Certificate certificate) {}

    /**
     * A master merchant gets a certificate for a sub-merchant that is known by no more than its identity yet; any other
     * merchant gets its own.
     *
     * @param webhook {@code ""} for none
     */
    public Certified certify(long callerId, String identity, String webhook) {
        Merchant caller = merchants.lockFamilyOf(callerId);
        Merchant subject = caller.isMaster() ? announced(caller, identity) : caller;
        String prefix = caller.isMaster() ? OF_A_SUB_MERCHANT : OF_A_MERCHANT;
        return certified(subject, prefix + UUID.randomUUID(), webhook);
    }

    /** The certificate of a shop, which its site shows to the owner (wire reference, section 10.1). */
    public Certified certifyShop(Merchant shop, String webhook) {
        return certified(shop, OF_A_SHOP + shop.mid(), webhook);
    }

    /** The certificate of one merchant. */
    public Optional<Certificate> of(long merchantId) {
        return Optional.ofNullable(em.find(Certificate.class, merchantId));
    }

    /** The certificate with this text, if it is of the merchant or of one under it. */
    public Optional<Certificate> within(long merchantId, String text) {
        return em.createQuery("select c from Certificate c where c.certificate = :text", Certificate.class)
                .setParameter("text", text)
                .getResultStream()
                .findFirst()
                .filter(found -> merchants.reaches(merchantId, found.merchantId()));
    }

    /** The certificate whose {@link Certificate#clientId} this is; empty as well for a text that is no such id. */
    public Optional<Certificate> byClientId(String clientId) {
        return Certificate.referenceIn(clientId).flatMap(reference -> em.createQuery(
                        "select c from Certificate c where c.reference = :reference", Certificate.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst());
    }

    /** The certificates of those of the merchants that have one. */
    public Map<Long, Certificate> of(Collection<Long> merchantIds) {
        if (merchantIds.isEmpty()) return Map.of();
        return em
                .createQuery("select c from Certificate c where c.merchantId in :ids", Certificate.class)
                .setParameter("ids", merchantIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Certificate::merchantId, Function.identity()));
    }

    private Certified certified(Merchant merchant, String text, String webhook) {
        Optional<Certificate> known = of(merchant.id());
        Certificate certificate = known.orElseGet(() -> fresh(merchant, text));
        if (certificate.tellAt(webhook)) named.fire(new WebhookNamed(certificate));
        return new Certified(merchant, certificate);
    }

    private Certificate fresh(Merchant merchant, String text) {
        Certificate fresh = new Certificate(merchant.id(), text, now.get());
        em.persist(fresh);
        return fresh;
    }

    private Merchant announced(Merchant master, String identity) {
        return em.createQuery(
                        "select m from Merchant m, Certificate c where c.merchantId = m.id"
                                + " and c.certificate like :kind and m.masterId = :master and m.identity = :identity"
                                + " order by m.id",
                        Merchant.class)
                .setParameter("kind", OF_A_SUB_MERCHANT + "%")
                .setParameter("master", master.id())
                .setParameter("identity", identity)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> merchants.addUnder(master, identity));
    }
}
