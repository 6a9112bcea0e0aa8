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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads entries and movements in the order of days and ids, some thousands at a time, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
class Books {
    static final int PAGE = 5_000;

    private static final String ENTRIES = "select e.id, e.direction, e.amount, e.currency, e.reference, e.content,"
            + " e.payer_name, e.payer_account, ";
    private static final String MOVEMENTS =
            "select m.id, m.direction, m.amount, m.reference, m.content, m.occurred_at, ";

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

    /** @param matched it is somebody's already */
    record Read(Item item, boolean matched) {}

    /** @param last where the next page begins */
    record Slice(List<Read> rows, Place last) {
        /** Whether there may be more of the day. */
        boolean full() {
            return rows.size() == PAGE;
        }
    }

    /**
     * Which rows are read, by what matches them.
     *
     * @param matched what must hold of a match for its rows to count as matched
     * @param which what must hold of all rows
     */
    record Wanted(String matched, String which) {
        /** Everything that this run has not matched itself. */
        static Wanted of(Run run) {
            return new Wanted("x.id is not null", "(x.id is null or x.run_id is null or x.run_id <> " + run.id() + ")");
        }
    }

    long entriesOn(long accountId, Days days) {
        return number(em.createNativeQuery("select count(*) from statement_entry where account_id = ?"
                        + " and banking_day between ? and ?")
                .setParameter(1, accountId)
                .setParameter(2, days.from())
                .setParameter(3, days.to())
                .getSingleResult());
    }

    Slice entries(long accountId, Place place, Wanted wanted) {
        String sql = ENTRIES + wanted.matched()
                + " from statement_entry e left join entry_match x on x.entry_id = e.id"
                + " where e.account_id = ? and e.banking_day = ? and e.id > ? and " + wanted.which()
                + " order by e.id limit " + PAGE;
        List<Read> rows = new ArrayList<>();
        each(
                sql,
                List.of(accountId, place.day(), place.id()),
                row -> rows.add(new Read(entry(row, place.day()), row.getBoolean(9))));
        return new Slice(rows, new Place(place.day(), place.at(), lastOf(rows, place)));
    }

    private static long lastOf(List<Read> rows, Place place) {
        return rows.isEmpty() ? place.id() : rows.get(rows.size() - 1).item().id();
    }

    private static Item entry(ResultSet row, LocalDate day) throws SQLException {
        return new Item(
                row.getLong(1),
                day,
                direction(row.getString(2)),
                Vnd.of(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static Direction direction(String letter) {
        return letter.equals("C") ? Direction.C : Direction.D;
    }

    /** Those that the bank is expected to list on the day. */
    Slice movements(long accountId, Place place, Rules rules, Wanted wanted) {
        String sql = MOVEMENTS + wanted.matched()
                + " from movement m left join entry_match x on x.movement_id = m.id"
                + " where m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?"
                + " and (m.occurred_at > ? or m.id > ?) and " + wanted.which()
                + " order by m.occurred_at, m.id limit " + PAGE;
        LocalDateTime at = InstantConverter.column(place.at());
        LocalDateTime end = InstantConverter.column(rules.end(place.day()));
        List<Read> rows = new ArrayList<>();
        LocalDateTime[] last = {at};
        each(sql, List.of(accountId, at, end, at, place.id()), row -> {
            rows.add(new Read(movement(row, place.day()), row.getBoolean(7)));
            if (rows.size() == PAGE) last[0] = row.getObject(6, LocalDateTime.class);
        });
        return new Slice(rows, new Place(place.day(), last[0].toInstant(ZoneOffset.UTC), lastOf(rows, place)));
    }

    private static Item movement(ResultSet row, LocalDate day) throws SQLException {
        return new Item(
                row.getLong(1),
                day,
                direction(row.getString(2)),
                Vnd.of(row.getLong(3)),
                Item.VND,
                row.getString(4),
                row.getString(5),
                "",
                "");
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Past the persistence provider: it makes several objects of each value, and there are millions. */
    private void each(String sql, List<Object> values, Reader reader) {
        try (PreparedStatement query = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) query.setObject(at + 1, values.get(at));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
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
