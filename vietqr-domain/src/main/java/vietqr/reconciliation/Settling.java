package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.util.List;
import java.util.OptionalLong;

/** What people's decisions do to breaks and matches. Who may decide what is the business of {@code resolution}. */
@ApplicationScoped
@Transactional
public class Settling {
    /** The rule of a match that a person has made. */
    public static final String BY_HAND = "BY_HAND";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Settling() {
        this(null, null);
    }

    @Inject
    public Settling(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** @param one read in this transaction and locked */
    public void assign(Break one, OptionalLong person) {
        one.assign(person);
    }

    /**
     * @param one read in this transaction and locked
     * @param how a word for what was done
     * @param by as {@link vietqr.approval.Requester} writes it
     */
    public void settle(Break one, String how, String by) {
        one.resolve(how, by, now.get());
    }

    /**
     * Entries and movements of one account belong together because a person says so; one of the two is a single one. The keys
     * of the table see to it that none of them is matched twice.
     *
     * @param difference entries less movements, in VND
     */
    public void match(long accountId, List<Long> entries, List<Long> movements, long difference, String by) {
        if (entries.isEmpty() || movements.isEmpty() || Math.min(entries.size(), movements.size()) > 1)
            throw new IllegalArgumentException(entries.size() + " entries with " + movements.size() + " movements");
        long group = Ids.next();
        int rows = Math.max(entries.size(), movements.size());
        for (int row = 0; row < rows; row++)
            insert(group, accountId, at(entries, row), at(movements, row), difference, by);
    }

    private static Long at(List<Long> ids, int row) {
        return row < ids.size() ? ids.get(row) : null;
    }

    private void insert(long group, long accountId, Long entry, Long movement, long difference, String by) {
        em.createNativeQuery(
                        "insert into entry_match (id, group_id, account_id, entry_id, movement_id, rule, gates, grades,"
                                + " difference, made_by, made_at) values (?, ?, ?, ?, ?, ?, '', '', ?, ?, ?)")
                .setParameter(1, Ids.next())
                .setParameter(2, group)
                .setParameter(3, accountId)
                .setParameter(4, entry)
                .setParameter(5, movement)
                .setParameter(6, BY_HAND)
                .setParameter(7, difference)
                .setParameter(8, by)
                .setParameter(9, InstantConverter.column(now.get()))
                .executeUpdate();
    }
}
