package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.dialect.Transfer;
import vietqr.intake.Intake;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes a movement of an entry that nobody has told us of, by the path of every bank message: kept as a notice of its own
 * kind, recorded once under the bank's reference, matched to its request and told to the merchant.
 */
@ApplicationScoped
@Transactional
public class EntryBooking {
    /** How the break of such an entry is resolved. */
    public static final String RESOLUTION = "BOOKED";

    private static final String ENTRY = "select e.id, e.banking_day, e.booked_at, e.direction, e.amount, e.reference,"
            + " e.content from statement_entry e left join entry_match x on x.entry_id = e.id"
            + " where e.id = ? and e.account_id = ? and e.currency = 'VND' and x.id is null for update";

    private final EntityManager em;
    private final Intake intake;
    private final Transactions transactions;
    private final BankAccounts accounts;
    private final Now now;

    /** For the container's proxy only. */
    protected EntryBooking() {
        this(null, null, null, null, null);
    }

    @Inject
    EntryBooking(EntityManager em, Intake intake, Transactions transactions, BankAccounts accounts, Now now) {
        this.em = em;
        this.intake = intake;
        this.transactions = transactions;
        this.accounts = accounts;
        this.now = now;
    }

    /**
     * An entry without the bank's reference gets one that is ours: for a person who has made sure that no message has told,
     * or will tell, of this money.
     *
     * @param by as {@link vietqr.approval.Requester} writes it; empty for a rule
     * @return the movement, which is matched to the entry now; empty if the entry is matched already, or if its reference
     *     stands for other money
     */
    public Optional<Movement> book(long accountId, long entryId, String by) {
        BankAccount account = accounts.find(accountId).orElseThrow();
        List<Object[]> found =
                Books.rows(em.createNativeQuery(ENTRY).setParameter(1, entryId).setParameter(2, accountId));
        if (found.isEmpty()) return Optional.empty();
        Transfer transfer = transfer(account, found.get(0));
        intake.acceptEntry(account.bankBin(), transfer);
        return transactions
                .recorded(account, transfer.reference(), transfer.direction())
                .filter(movement -> movement.amount().equals(transfer.amount()))
                .filter(movement -> match(account, entryId, movement, by));
    }

    private static Transfer transfer(BankAccount account, Object[] row) {
        String reference = row[5].toString().isBlank() ? "ENTRY-" + row[0] : row[5].toString();
        return new Transfer(
                row[0].toString(),
                reference.strip(),
                Transfer.Target.ofAccount("", account.number()),
                Direction.valueOf(row[3].toString()),
                Vnd.of(Books.number(row[4])),
                (String) row[6],
                row[2] == null ? noon(Books.day(row[1])) : Books.instant(row[2]));
    }

    /** A bank that gives no time gives a day: any moment of it would do. */
    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(BankingDay.ZONE).toInstant();
    }

    private boolean match(BankAccount account, long entryId, Movement movement, String by) {
        long id = Ids.next();
        return em.createNativeQuery(
                                "insert ignore into entry_match (id, group_id, account_id, entry_id, movement_id, rule,"
                                        + " gates, grades, difference, made_by, made_at) values (?, ?, ?, ?, ?, ?, '', '', 0, ?, ?)")
                        .setParameter(1, id)
                        .setParameter(2, id)
                        .setParameter(3, account.id())
                        .setParameter(4, entryId)
                        .setParameter(5, movement.id())
                        .setParameter(6, MatchBook.FROM_STATEMENT)
                        .setParameter(7, by)
                        .setParameter(8, InstantConverter.column(now.get()))
                        .executeUpdate()
                == 1;
    }
}
