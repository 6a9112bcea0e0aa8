package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;
import vietqr.kernel.Page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Merchants, their terminals, and the API clients that speak for them. */
@ApplicationScoped
@Transactional
public class Merchants {
    private static final int LARGEST_PAGE = 200;
    private static final int MOST_CLIENTS = 200;
    private static final int MOST_NAMESAKES = 50;
    private static final int MOST_CODES = 100;
    private static final int MOST_KNOWN = 10_000;

    /** What never changes of a merchant, for each bank message wants to know it. */
    private final Map<Long, Standing> known = new ConcurrentHashMap<>();

    private final EntityManager em;
    private final Now now;

    private record Standing(String mid, long headId) {}

    /** For the container's proxy only. */
    protected Merchants() {
        this(null, null);
    }

    @Inject
    public Merchants(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** The merchant with this MID. */
    public Optional<Merchant> byMid(String mid) {
        return em.createQuery("select m from Merchant m where m.mid = :mid", Merchant.class)
                .setParameter("mid", mid)
                .getResultStream()
                .findFirst();
    }

    public Optional<Merchant> find(long merchantId) {
        return Optional.ofNullable(em.find(Merchant.class, merchantId));
    }

    /** The merchant, if it exists and may be seen. */
    public Optional<Merchant> find(Sight sight, long merchantId) {
        return find(merchantId).filter(merchant -> sight.covers(merchant.id()));
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Merchant> page(Sight sight, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, Merchant::id);
        String mine = sight.everything() ? "" : " and m.id in :mine";
        TypedQuery<Merchant> query = em.createQuery(
                        "select m from Merchant m where m.id < :before" + mine + " order by m.id desc", Merchant.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("mine", sight.merchantIds());
        return Page.cut(query.getResultList(), size, Merchant::id);
    }

    /** The API clients that speak for the merchant. */
    public List<Long> clientIdsOf(long merchantId) {
        return em.createQuery("select c.clientId from MerchantClient c where c.merchantId = :merchant", Long.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_CLIENTS)
                .getResultList();
    }

    /** The merchant an API client speaks for. */
    public Optional<Merchant> ofClient(long clientId) {
        return em.createQuery(
                        "select m from Merchant m, MerchantClient c where c.clientId = :client and c.merchantId = m.id",
                        Merchant.class)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    /** The same, for whom the id is enough. */
    public OptionalLong idOfClient(long clientId) {
        MerchantClient spokesman = em.find(MerchantClient.class, clientId);
        return spokesman == null ? OptionalLong.empty() : OptionalLong.of(spokesman.merchantId());
    }

    public Merchant add(String name) {
        Merchant merchant = new Merchant(newMid(), name, now.get());
        em.persist(merchant);
        return merchant;
    }

    /** Takes what is known of a merchant now; false if another of its family has the name already. */
    public boolean describe(long merchantId, MerchantDetails details) {
        Merchant head = lockFamilyOf(merchantId);
        boolean taken = !em.createQuery(
                        "select m.id from Merchant m where (m.id = :head or m.masterId = :head) and m.id <> :self"
                                + " and m.name = :name",
                        Long.class)
                .setParameter("head", head.headId())
                .setParameter("self", merchantId)
                .setParameter("name", Merchant.kept(details.name()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (!taken) find(merchantId).orElseThrow().describe(details);
        return !taken;
    }

    /** From now on the merchant is a master merchant. */
    public void promote(long merchantId) {
        find(merchantId).orElseThrow().promote();
    }

    /**
     * Whether who speaks for the first merchant may act for the second: it is the same one, or one under it. Everything a
     * partner asks about a merchant, an account or a terminal is answered by this.
     */
    public boolean reaches(long merchantId, long otherId) {
        return merchantId == otherId
                || find(otherId).filter(other -> other.isUnder(merchantId)).isPresent();
    }

    /** The merchants whose systems {@link #reaches reach} this one: it, and its master if it has one. */
    public List<Long> reaching(long merchantId) {
        long headId = standing(merchantId).headId();
        return headId == merchantId ? List.of(merchantId) : List.of(merchantId, headId);
    }

    /** The number the merchant is known by on the wire. */
    public String mid(long merchantId) {
        return standing(merchantId).mid();
    }

    private Standing standing(long merchantId) {
        Standing before = known.get(merchantId);
        if (before != null) return before;
        Merchant merchant = find(merchantId).orElseThrow();
        Standing standing = new Standing(merchant.mid(), merchant.headId());
        if (known.size() < MOST_KNOWN) known.put(merchantId, standing);
        return standing;
    }

    public Terminal addTerminal(Merchant merchant, String code, String name) {
        Terminal terminal = new Terminal(newTid(), merchant.id(), code, name, now.get());
        em.persist(terminal);
        return terminal;
    }

    /** The merchant's terminal with this code. */
    public Optional<Terminal> terminal(long merchantId, String code) {
        return em.createQuery(
                        "select t from Terminal t where t.merchantId = :merchant and t.code = :code", Terminal.class)
                .setParameter("merchant", merchantId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The codes of the merchant's own terminals, oldest first, at most a hundred. */
    public List<String> terminalCodes(long merchantId) {
        return em.createQuery(
                        "select t.code from Terminal t where t.merchantId = :merchant order by t.id", String.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_CODES)
                .getResultList();
    }

    /** The terminals with this code of the merchants under a master merchant, at most fifty. */
    public List<Terminal> terminalsUnder(long masterId, String code) {
        return em.createQuery(
                        "select t from Terminal t, Merchant m where t.merchantId = m.id and m.masterId = :master"
                                + " and t.code = :code order by t.id",
                        Terminal.class)
                .setParameter("master", masterId)
                .setParameter("code", code)
                .setMaxResults(MOST_NAMESAKES)
                .getResultList();
    }

    /** From now on the API client acts for the merchant and for no other. */
    public void speaksFor(long clientId, Merchant merchant) {
        em.persist(new MerchantClient(clientId, merchant.id()));
    }

    /** Adds a merchant of which no more than the identity, if that, is known yet; it goes by its number. */
    public Merchant addUnder(Merchant head, String identity) {
        Merchant merchant = new Merchant(newMid(), head, identity, now.get());
        em.persist(merchant);
        return merchant;
    }

    /**
     * The merchant, with the head of its family locked until the end of the transaction: changes within a family come one
     * after the other.
     */
    public Merchant lockFamilyOf(long merchantId) {
        Merchant merchant = find(merchantId).orElseThrow();
        em.find(Merchant.class, merchant.headId(), LockModeType.PESSIMISTIC_WRITE);
        return merchant;
    }

    private String newMid() {
        return WireNumber.draw(
                "MER", mid -> !em.createQuery("select m.id from Merchant m where m.mid = :mid", Long.class)
                        .setParameter("mid", mid)
                        .getResultList()
                        .isEmpty());
    }

    /** Whoever makes many at once does not have them all written down for each. */
    private String newTid() {
        return WireNumber.draw(
                "TER", tid -> !em.createQuery("select t.id from Terminal t where t.tid = :tid", Long.class)
                        .setParameter("tid", tid)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList()
                        .isEmpty());
    }
}
