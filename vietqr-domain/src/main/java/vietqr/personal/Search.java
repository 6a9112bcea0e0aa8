package vietqr.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.settings.Settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what is held about a person, table by table, and empties it, each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Search {
    /** Of one table. Whoever is found more often than this is no person. */
    static final int MOST_ROWS = 10_000;

    private static final int WITHIN_SECONDS = 600;

    private final EntityManager em;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Search() {
        this(null, null, null);
    }

    @Inject
    Search(EntityManager em, Settings settings, Now now) {
        this.em = em;
        this.settings = settings;
        this.now = now;
    }

    /** The rows, each with the values of the columns. */
    List<Object[]> rows(Holding holding, Subject subject) {
        String where = holding.condition(subject.kind()).orElseThrow();
        List<?> found = query("select " + holding.columns() + " from " + holding.table() + " where ", where, subject)
                .setMaxResults(MOST_ROWS)
                .getResultList();
        List<Object[]> rows = new ArrayList<>();
        for (Object row : found) rows.add(row instanceof Object[] several ? several : new Object[] {row});
        return rows;
    }

    long count(Holding holding, Subject subject) {
        String where = holding.condition(subject.kind()).orElseThrow();
        return ((Number) query("select count(*) from " + holding.table() + " where ", where, subject)
                        .getSingleResult())
                .longValue();
    }

    /** Empties what may be emptied now; how many rows it were. */
    long erase(Holding holding, Subject subject) {
        String where = "(" + holding.condition(subject.kind()).orElseThrow() + ")";
        String old = holding.agedBy().isEmpty() ? "" : holding.agedBy() + " < '" + heldSince() + "' and ";
        String begin = holding.erased().equals("delete")
                ? "delete from " + holding.table()
                : "update " + holding.table() + " set " + holding.erased();
        return query(begin + " where " + old, where, subject).executeUpdate();
    }

    /** What is of that day or younger the law still asks for. */
    LocalDate heldSince() {
        return BankingDay.of(now.get()).minusYears(settings.legalHoldYears());
    }

    /** Whether they work for a merchant, or run the gateway. */
    boolean works(Subject subject) {
        return subject.kind() == SubjectKind.EMAIL
                && !em.createNativeQuery("select 1 from portal_user u where u.email = ? and (exists"
                                + " (select 1 from merchant_member m where m.user_id = u.id) or exists"
                                + " (select 1 from portal_user_role r where r.user_id = u.id and r.role = 'ADMIN'"
                                + " and u.disabled_at is null))")
                        .setParameter(1, subject.value())
                        .getResultList()
                        .isEmpty();
    }

    /** Whether a complaint of theirs is not over. */
    boolean complains(Subject subject) {
        return Inventory.ALL.stream()
                .filter(holding -> holding.table().equals("dispute"))
                .flatMap(holding -> holding.condition(subject.kind()).stream())
                .anyMatch(where -> !query(
                                "select id from dispute where ended_at is null and ", "(" + where + ")", subject)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    private Query query(String begin, String where, Subject subject) {
        Query query = em.createNativeQuery(begin + where.replace('~', '?'));
        query.setHint("jakarta.persistence.query.timeout", WITHIN_SECONDS * 1000);
        int place = 0;
        for (char mark : where.toCharArray())
            if (mark == '?') query.setParameter(++place, subject.value());
            else if (mark == '~') query.setParameter(++place, subject.anywhere());
        return query;
    }
}
