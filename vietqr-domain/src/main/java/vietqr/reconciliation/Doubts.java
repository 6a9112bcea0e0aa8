package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.comparison.Item;
import vietqr.comparison.Likeness;
import vietqr.comparison.Side;
import vietqr.kernel.BankingDay;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether an entry that nothing was found for may be money that is known after all. Asks more than the rules do, and of
 * everything, matched or not: money that is booked twice is worse than a break that a person has to look at.
 */
@ApplicationScoped
@Transactional
class Doubts {
    private static final int DAYS = 5;
    private static final int MOST = 200;

    private static final String ENTRY = "select e.id, e.banking_day, e.direction, e.amount, e.reference, e.content"
            + " from statement_entry e where e.id = ?";
    private static final String MOVEMENTS = "select m.id, m.reference, m.content, x.id from movement m"
            + " left join entry_match x on x.movement_id = m.id where m.account_id = ? and m.occurred_at >= ?"
            + " and m.occurred_at < ? and m.amount = ? and m.direction = ? order by m.id limit " + (MOST + 1);
    private static final String ENTRIES = "select e.id, e.reference, e.content, e.id from statement_entry e"
            + " where e.account_id = ? and e.banking_day >= ? and e.banking_day < ? and e.amount = ? and e.direction = ?"
            + " and e.id <> ? order by e.id limit " + (MOST + 1);

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Doubts() {
        this(null);
    }

    @Inject
    Doubts(EntityManager em) {
        this.em = em;
    }

    /** The name of what it may be ({@code M1} a movement, {@code E1} an entry), or {@code *} for too many to look at. */
    Optional<String> about(long accountId, long entryId) {
        Object[] row =
                (Object[]) em.createNativeQuery(ENTRY).setParameter(1, entryId).getSingleResult();
        Item entry = item(row, entryId, row[4], row[5]);
        LocalDate from = entry.day().minusDays(DAYS);
        LocalDate until = entry.day().plusDays(DAYS + 1L);
        Query movements = em.createNativeQuery(MOVEMENTS)
                .setParameter(2, InstantConverter.column(BankingDay.start(from)))
                .setParameter(3, InstantConverter.column(BankingDay.start(until)));
        Query entries = em.createNativeQuery(ENTRIES)
                .setParameter(2, from)
                .setParameter(3, until)
                .setParameter(6, entryId);
        return like(Side.MOVEMENT, row, entry, rows(movements, accountId, entry))
                .or(() -> like(Side.ENTRY, row, entry, rows(entries, accountId, entry)));
    }

    private static Item item(Object[] entry, long id, Object reference, Object content) {
        return new Item(
                id,
                Books.day(entry[1]),
                Direction.valueOf(entry[2].toString()),
                Vnd.of(Books.number(entry[3])),
                Item.VND,
                (String) reference,
                (String) content,
                "",
                "");
    }

    private static List<Object[]> rows(Query query, long accountId, Item entry) {
        return Books.rows(query.setParameter(1, accountId)
                .setParameter(4, entry.amount().amount())
                .setParameter(5, entry.direction().name()));
    }

    /** A movement that no entry is matched to may be it whatever it says; everything else only if it says the same. */
    private static Optional<String> like(Side side, Object[] row, Item entry, List<Object[]> others) {
        if (others.size() > MOST) return Optional.of("*");
        return others.stream()
                .filter(other -> other[3] == null
                        || Likeness.between(entry, item(row, Books.number(other[0]), other[1], other[2])))
                .map(other -> side.letter() + other[0])
                .findFirst();
    }
}
