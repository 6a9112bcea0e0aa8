package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.comparison.Outcome.Matched;
import vietqr.comparison.Piece;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes which entry is which movement. The schema's keys have the last word on whether something is matched already. */
@ApplicationScoped
@Transactional
class MatchBook {
    /** The rule of a movement that was made of its entry. */
    static final String FROM_STATEMENT = "FROM_STATEMENT";

    /** What was just read is there, and none of it is ever deleted: looking for each parent costs more than writing. */
    private static final String PARENTS_KNOWN = "set foreign_key_checks = 0";

    private static final String PARENTS_CHECKED = "set foreign_key_checks = 1";

    private static final String DOUBLED = "23000";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_:";

    private static final int MOST_FORGOTTEN = 10_000;
    private static final String INSERT =
            "insert into entry_match (id, group_id, account_id, run_id, entry_id, movement_id,"
                    + " rule, gates, grades, difference, made_by, made_at) values ";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected MatchBook() {
        this(null, null);
    }

    @Inject
    MatchBook(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * All of them or, if one of them is matched already, none. Written as one text: there can be millions, and each
     * parameter costs the driver more than the row costs the database.
     */
    void write(Run run, List<Matched> matches) {
        if (matches.isEmpty()) return;
        String at = InstantConverter.column(now.get()).toString();
        StringBuilder sql = new StringBuilder(INSERT);
        for (Matched match : matches) append(sql, run, match, at);
        sql.setLength(sql.length() - 1);
        try (Statement insert = em.unwrap(Connection.class).createStatement()) {
            insert.execute(PARENTS_KNOWN);
            try {
                insert.executeUpdate(sql.toString());
            } finally {
                insert.execute(PARENTS_CHECKED);
            }
        } catch (SQLException e) {
            if (DOUBLED.equals(e.getSQLState())) throw new MatchedBefore(e);
            throw new IllegalStateException("matches cannot be written", e);
        }
    }

    private static void append(StringBuilder sql, Run run, Matched match, String at) {
        long group = Ids.next();
        int rows = Math.max(match.entries().size(), match.movements().size());
        for (int row = 0; row < rows; row++) {
            sql.append('(').append(row == 0 ? group : Ids.next()).append(',').append(group);
            sql.append(',').append(run.accountId()).append(',').append(run.id());
            sql.append(',').append(id(match.entries(), row)).append(',').append(id(match.movements(), row));
            sql.append(",'").append(plain(match.rule())).append("','").append(plain(match.gates()));
            sql.append("','").append(plain(match.grades())).append("',").append(match.difference());
            sql.append(",'','").append(at).append("'),");
        }
    }

    private static String id(List<Piece> pieces, int row) {
        return row < pieces.size() ? Long.toString(pieces.get(row).id()) : "null";
    }

    /** Our own words only: nothing from outside ever gets into the text of a statement. */
    private static String plain(String words) {
        for (int at = 0; at < words.length(); at++)
            if (PLAIN.indexOf(words.charAt(at)) < 0) throw new IllegalArgumentException("not plain: " + words);
        return words;
    }

    /** Somebody has matched one of them in the meantime. */
    static final class MatchedBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MatchedBefore(SQLException cause) {
            super(cause);
        }
    }

    /**
     * Takes back what rules have matched on these days, so that it is compared anew; what people have matched stays, and so do days
     * that are closed.
     *
     * @return how many rows; at most ten thousand at a time, so that it has to be called until there are none
     */
    int forget(long accountId, Days days, Set<LocalDate> closed) {
        Query query = em.createNativeQuery("delete from entry_match where made_by = '' and rule <> ? and group_id in"
                        + " (select g from (select distinct x.group_id as g from statement_entry e"
                        + " join entry_match x on x.entry_id = e.id where x.made_by = '' and x.rule <> ? and"
                        + " e.account_id = ? and e.banking_day between ? and ?" + without(closed) + " limit "
                        + MOST_FORGOTTEN + ") as some)")
                .setParameter(1, FROM_STATEMENT)
                .setParameter(2, FROM_STATEMENT)
                .setParameter(3, accountId)
                .setParameter(4, days.from())
                .setParameter(5, days.to());
        int at = 6;
        for (LocalDate day : closed) query.setParameter(at++, day);
        return query.executeUpdate();
    }

    private static String without(Set<LocalDate> closed) {
        if (closed.isEmpty()) return "";
        String marks = closed.stream().map(day -> "?").collect(Collectors.joining(", "));
        return " and not exists (select 1 from entry_match y join statement_entry f on f.id = y.entry_id"
                + " where y.group_id = x.group_id and f.banking_day in (" + marks + "))";
    }

    /** What rules have matched, each group by what is in it. */
    static final class Groups {
        private final Map<String, Trial.Change> byMembers = new LinkedHashMap<>();

        private void add(Trial.Change group) {
            byMembers.put(members(group), group);
        }

        /** Whether it was there. */
        boolean remove(Trial.Change group) {
            return byMembers.remove(members(group)) != null;
        }

        List<Trial.Change> left() {
            return List.copyOf(byMembers.values());
        }

        private static String members(Trial.Change group) {
            return new TreeSet<>(group.entryIds()) + "=" + new TreeSet<>(group.movementIds());
        }
    }

    /** Those with an entry of these days; as many as there are, so ask first how many that may be. */
    Groups groups(long accountId, Days days) {
        Query query = em.createNativeQuery(
                        "select x.group_id, x.entry_id, x.movement_id, x.rule from entry_match x where"
                                + " x.group_id in (select y.group_id from statement_entry e join entry_match y on y.entry_id = e.id"
                                + " where e.account_id = ? and e.banking_day between ? and ? and y.made_by = '' and y.rule <> ?)"
                                + " order by x.group_id, x.id")
                .setParameter(1, accountId)
                .setParameter(2, days.from())
                .setParameter(3, days.to())
                .setParameter(4, FROM_STATEMENT);
        Map<Object, List<Object[]>> rows = new LinkedHashMap<>();
        for (Object[] row : Books.rows(query))
            rows.computeIfAbsent(row[0], group -> new ArrayList<>()).add(row);
        Groups groups = new Groups();
        for (List<Object[]> group : rows.values())
            groups.add(new Trial.Change(false, group.get(0)[3].toString(), column(group, 1), column(group, 2)));
        return groups;
    }

    private static List<Long> column(List<Object[]> rows, int at) {
        return rows.stream()
                .filter(row -> row[at] != null)
                .map(row -> Books.number(row[at]))
                .toList();
    }
}
