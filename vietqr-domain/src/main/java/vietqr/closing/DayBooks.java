package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import vietqr.comparison.Item;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads entries and movements around a day, in the order of days and ids, some thousands at a time. Free is what a run over
 * the whole day would match anew: what is matched with nothing, and what rules have matched with an entry of the day.
 */
@ApplicationScoped
class DayBooks {
    private static final int PAGE = 5_000;

    /** Groups that rules have made of entries of a day. */
    static final String BY_RULES = "select x.group_id from entry_match x join statement_entry e on e.id = x.entry_id"
            + " where e.account_id = ? and e.banking_day = ? and x.made_by = '' and x.rule <> 'FROM_STATEMENT'";

    private static final String FREE = " and (x.id is null or x.group_id in (" + BY_RULES + "))";
    private static final String MATCHED = " and x.id is not null and x.group_id not in (" + BY_RULES + ")";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected DayBooks() {
        this(null);
    }

    @Inject
    DayBooks(EntityManager em) {
        this.em = em;
    }

    /** Takes items. */
    @FunctionalInterface
    interface ItemSink {
        void item(Item item) throws IOException;
    }

    void entries(Window window, boolean free, ItemSink sink) throws IOException {
        for (LocalDate day : window.days()) {
            long after = 0;
            List<Object[]> rows;
            do {
                rows = rows(entryQuery(window, free, day, after));
                for (Object[] row : rows) sink.item(entry(row, day));
                if (!rows.isEmpty()) after = number(rows.get(rows.size() - 1)[0]);
            } while (rows.size() == PAGE);
        }
    }

    private Query entryQuery(Window window, boolean free, LocalDate day, long after) {
        return em.createNativeQuery("select e.id, e.direction, e.amount, e.currency, e.reference, e.content,"
                        + " e.payer_name, e.payer_account from statement_entry e"
                        + " left join entry_match x on x.entry_id = e.id"
                        + " where e.account_id = ? and e.banking_day = ? and e.id > ?" + (free ? FREE : MATCHED)
                        + " order by e.id limit " + PAGE)
                .setParameter(1, window.account().id())
                .setParameter(2, day)
                .setParameter(3, after)
                .setParameter(4, window.account().id())
                .setParameter(5, window.day());
    }

    private static Item entry(Object[] row, LocalDate day) {
        return new Item(
                number(row[0]),
                day,
                Direction.valueOf(row[1].toString()),
                Vnd.of(number(row[2])),
                row[3].toString(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    void movements(Window window, boolean free, ItemSink sink) throws IOException {
        for (LocalDate day : window.days()) {
            Instant at = window.rules().start(day);
            long after = 0;
            List<Object[]> rows;
            do {
                rows = rows(movementQuery(window, free, day, at, after));
                for (Object[] row : rows) sink.item(movement(row, day));
                if (rows.isEmpty()) continue;
                at = instant(rows.get(rows.size() - 1)[5]);
                after = number(rows.get(rows.size() - 1)[0]);
            } while (rows.size() == PAGE);
        }
    }

    private Query movementQuery(Window window, boolean free, LocalDate day, Instant at, long after) {
        return em.createNativeQuery("select m.id, m.direction, m.amount, m.reference, m.content, m.occurred_at"
                        + " from movement m left join entry_match x on x.movement_id = m.id"
                        + " where m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?"
                        + " and (m.occurred_at > ? or m.id > ?)" + (free ? FREE : MATCHED)
                        + " order by m.occurred_at, m.id limit " + PAGE)
                .setParameter(1, window.account().id())
                .setParameter(2, InstantConverter.column(at))
                .setParameter(3, InstantConverter.column(window.rules().end(day)))
                .setParameter(4, InstantConverter.column(at))
                .setParameter(5, after)
                .setParameter(6, window.account().id())
                .setParameter(7, window.day());
    }

    private static Item movement(Object[] row, LocalDate day) {
        return new Item(
                number(row[0]),
                day,
                Direction.valueOf(row[1].toString()),
                Vnd.of(number(row[2])),
                Item.VND,
                (String) row[3],
                (String) row[4],
                "",
                "");
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    static Instant instant(Object value) {
        if (value == null) return null;
        LocalDateTime utc = value instanceof LocalDateTime time ? time : ((Timestamp) value).toLocalDateTime();
        return utc.toInstant(ZoneOffset.UTC);
    }
}
