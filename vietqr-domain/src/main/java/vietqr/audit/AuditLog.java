package vietqr.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What was done: written down, and read again. */
@ApplicationScoped
@Transactional
public class AuditLog {
    private static final int LARGEST_PAGE = 1000;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected AuditLog() {
        this(null, null);
    }

    @Inject
    public AuditLog(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** In the transaction of whoever tells, so that there is no deed without its line. */
    public void write(AuditNote note) {
        em.persist(new AuditEntry(note, Doer.here(), now.get()));
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 1000
     */
    public Page<AuditEntry> page(AuditFilter filter, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (filter.merchants().filter(List::isEmpty).isPresent()) return new Page<>(List.of(), OptionalLong.empty());
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(filter, values);
        conditions.add("e.id < :before");
        values.put("before", before.orElse(Long.MAX_VALUE));
        TypedQuery<AuditEntry> query = em.createQuery(
                "select e from AuditEntry e where " + String.join(" and ", conditions) + " order by e.id desc",
                AuditEntry.class);
        values.forEach(query::setParameter);
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, AuditEntry::id);
    }

    private static List<String> conditions(AuditFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        filter.merchants().ifPresent(ids -> {
            conditions.add("e.merchantId in :merchants");
            values.put("merchants", ids);
        });
        filter.thing().ifPresent(thing -> {
            conditions.add("e.thing = :thing");
            values.put("thing", thing);
        });
        filter.deed().ifPresent(deed -> {
            conditions.add("e.deed = :deed");
            values.put("deed", deed);
        });
        filter.doer().ifPresent(doer -> {
            conditions.add("(e.doer = :doer or locate(:doer, e.doerName) > 0)");
            values.put("doer", doer);
        });
        filter.from().ifPresent(from -> {
            conditions.add("e.id >= :from");
            values.put("from", Ids.notBefore(from));
        });
        filter.until().ifPresent(until -> {
            conditions.add("e.id < :until");
            values.put("until", Ids.notBefore(until));
        });
        return conditions;
    }
}
