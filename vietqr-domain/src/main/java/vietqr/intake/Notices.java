package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The banks' own messages, for people who may read them. */
@ApplicationScoped
@Transactional
public class Notices {
    private static final int MOST_READINGS = 100;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Notices() {
        this(null);
    }

    @Inject
    public Notices(EntityManager em) {
        this.em = em;
    }

    /** A notice, and what has become of it at last. */
    public record Row(Notice notice, NoticeReading reading) {}

    /** The message by which a bank told us first of the movement with this reference on the account. */
    public Optional<Notice> about(long accountId, String reference) {
        return em.createQuery(
                        "select n from Notice n, Movement m where m.noticeId = n.id and m.accountId = :account"
                                + " and m.referenceKey = :reference order by m.id",
                        Notice.class)
                .setParameter("account", accountId)
                .setParameter("reference", Movement.keyOf(reference))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. Whoever does not see everything sees what their merchants' own connections have told. */
    public Page<Row> page(Sight sight, NoticeSearch search, OptionalLong before, int size) {
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        narrow(where, values, sight);
        search.outcome().ifPresent(outcome -> add(where, values, " and r.outcome = :outcome", "outcome", outcome));
        search.format().ifPresent(format -> add(where, values, " and n.format = :format", "format", format));
        search.connectionId()
                .ifPresent(id -> add(where, values, " and n.connectionId = :connection", "connection", id));
        search.from().ifPresent(from -> add(where, values, " and n.id >= :from", "from", Ids.notBefore(from)));
        search.until().ifPresent(until -> add(where, values, " and n.id < :until", "until", Ids.notBefore(until)));
        before.ifPresent(id -> add(where, values, " and n.id < :before", "before", id));
        TypedQuery<Object[]> query = em.createQuery(
                "select n, r from Notice n, NoticeReading r where r.noticeId = n.id and r.seq ="
                        + " (select max(s.seq) from NoticeReading s where s.noticeId = n.id)" + where
                        + " order by n.id desc",
                Object[].class);
        values.forEach(query::setParameter);
        List<Row> rows = query.setMaxResults(size + 1)
                .getResultStream()
                .map(pair -> new Row((Notice) pair[0], (NoticeReading) pair[1]))
                .toList();
        return Page.cut(rows, size, row -> row.notice().id());
    }

    /** Empty as well for a notice that may not be seen. */
    public Optional<Notice> find(Sight sight, long noticeId) {
        StringBuilder where = new StringBuilder("select n from Notice n where n.id = :id");
        Map<String, Object> values = new LinkedHashMap<>(Map.of("id", noticeId));
        if (sight.blind()) return Optional.empty();
        narrow(where, values, sight);
        TypedQuery<Notice> query = em.createQuery(where.toString(), Notice.class);
        values.forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** What has become of the notice each time it was read, in order. */
    public List<NoticeReading> readingsOf(Notice notice) {
        return em.createQuery(
                        "select r from NoticeReading r where r.noticeId = :notice order by r.seq", NoticeReading.class)
                .setParameter("notice", notice.id())
                .setMaxResults(MOST_READINGS)
                .getResultList();
    }

    /** The movements that it was first to tell of. */
    public List<Movement> movementsOf(Notice notice) {
        return em.createQuery("select m from Movement m where m.noticeId = :notice order by m.id", Movement.class)
                .setParameter("notice", notice.id())
                .setMaxResults(MOST_READINGS)
                .getResultList();
    }

    private static void narrow(StringBuilder where, Map<String, Object> values, Sight sight) {
        if (!sight.everything())
            add(
                    where,
                    values,
                    " and n.connectionId in (select c.id from BankConnection c where c.merchantId in :merchants)",
                    "merchants",
                    sight.merchantIds());
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(condition);
        values.put(name, value);
    }
}
