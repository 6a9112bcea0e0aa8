package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.comparison.Item;
import vietqr.comparison.Rules;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads entries and movements in the order of days and ids, some thousands at a time, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
class Books {
    static final int PAGE = 5_000;

    private static final String ENTRIES = "select e.id, e.direction, e.amount, e.currency, e.reference, e.content,"
            + " e.payer_name, e.payer_account from statement_entry e";
    private static final String MOVEMENTS =
            "select m.id, m.direction, m.amount, m.reference, m.content, m.occurred_at from movement m";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Books() {
        this(null);
    }

    @Inject
    Books(EntityManager em) {
        this.em = em;
    }

    /** Where reading stands: behind this row of this day. */
    record Place(LocalDate day, Instant at, long id) {}

    /** @param last where the next page begins */
    record Slice(List<Item> items, Place last) {}

    long entriesOn(long accountId, Days days) {
        return number(em.createNativeQuery("select count(*) from statement_entry where account_id = ?"
                        + " and banking_day between ? and ?")
                .setParameter(1, accountId)
                .setParameter(2, days.from())
                .setParameter(3, days.to())
                .getSingleResult());
    }

    /** @param which what must not be said of their matches; empty for all */
    Slice entries(long accountId, Place place, String which) {
        Query query = em.createNativeQuery(ENTRIES + " left join entry_match x on x.entry_id = e.id"
                        + " where e.account_id = ? and e.banking_day = ? and e.id > ?" + which
                        + " order by e.id limit " + PAGE)
                .setParameter(1, accountId)
                .setParameter(2, place.day())
                .setParameter(3, place.id());
        List<Item> items =
                rows(query).stream().map(row -> entry(row, place.day())).toList();
        long last = items.isEmpty() ? place.id() : items.get(items.size() - 1).id();
        return new Slice(items, new Place(place.day(), place.at(), last));
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

    /** Those that the bank is expected to list on the day. */
    Slice movements(long accountId, Place place, Rules rules, String which) {
        Query query = em.createNativeQuery(MOVEMENTS + " left join entry_match x on x.movement_id = m.id"
                        + " where m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?"
                        + " and (m.occurred_at > ? or m.id > ?)" + which
                        + " order by m.occurred_at, m.id limit " + PAGE)
                .setParameter(1, accountId)
                .setParameter(2, InstantConverter.column(place.at()))
                .setParameter(3, InstantConverter.column(rules.end(place.day())))
                .setParameter(4, InstantConverter.column(place.at()))
                .setParameter(5, place.id());
        List<Object[]> rows = rows(query);
        List<Item> items = rows.stream().map(row -> movement(row, place.day())).toList();
        if (rows.isEmpty()) return new Slice(items, place);
        Object[] last = rows.get(rows.size() - 1);
        return new Slice(items, new Place(place.day(), instant(last[5]), number(last[0])));
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

    static LocalDate day(Object value) {
        if (value instanceof LocalDate day) return day;
        return ((java.sql.Date) value).toLocalDate();
    }

    static Instant instant(Object value) {
        LocalDateTime utc = value instanceof LocalDateTime time ? time : ((java.sql.Timestamp) value).toLocalDateTime();
        return utc.toInstant(ZoneOffset.UTC);
    }
}
