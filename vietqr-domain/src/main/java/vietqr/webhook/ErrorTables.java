package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.Map;
import java.util.TreeMap;

/** What the {@code errorReason} of each partner means, by the partner's own table (wire reference, section 7.3). */
@ApplicationScoped
@Transactional
public class ErrorTables {
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected ErrorTables() {
        this(null);
    }

    @Inject
    public ErrorTables(EntityManager em) {
        this.em = em;
    }

    /** The merchant's table, by reason; empty if it has none. */
    public Map<String, ErrorGroup> of(long merchantId) {
        Map<String, ErrorGroup> table = new TreeMap<>();
        em.createQuery("select r from ErrorReason r where r.merchantId = :merchant", ErrorReason.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST)
                .getResultList()
                .forEach(line -> table.put(line.reason(), line.meaning()));
        return table;
    }

    /**
     * Replaces the merchant's table.
     *
     * @throws IllegalArgumentException for more than two hundred lines, or a reason of more than two hundred characters
     */
    public void replace(long merchantId, Map<String, ErrorGroup> table) {
        if (table.size() > MOST || table.keySet().stream().anyMatch(reason -> reason.length() > LONGEST))
            throw new IllegalArgumentException("an error table has at most " + MOST + " lines");
        em.createQuery("delete from ErrorReason r where r.merchantId = :merchant")
                .setParameter("merchant", merchantId)
                .executeUpdate();
        table.forEach((reason, meaning) -> em.persist(new ErrorReason(merchantId, reason, meaning)));
    }
}
