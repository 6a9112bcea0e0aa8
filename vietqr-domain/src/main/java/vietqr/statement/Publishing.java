package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Format;
import vietqr.bankfile.Head;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lets a whole file appear, in one transaction: its statements, those of its lines that are new, and the file as read. Accounts
 * are taken one file at a time, so that what overlaps is seen.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Publishing {
    private static final String INSERT_ENTRIES = """
            insert ignore into statement_entry (id, statement_id, account_id, banking_day, booked_at, direction, amount,
              currency, balance, reference, content, payer_name, payer_account, line, fingerprint, occurrence)
            select id, ?, ?, banking_day, booked_at, direction, amount, currency, balance, reference, content, payer_name,
              payer_account, line, fingerprint, row_number() over (partition by fingerprint order by line)
            from statement_staged where file_id = ? and statement = ? order by line""";

    private static final String INSERT_SIGHTINGS = """
            insert into statement_sighting (entry_id, statement_id, line)
            select e.id, ?, s.line
            from (select line, fingerprint, row_number() over (partition by fingerprint order by line) as occurrence
                  from statement_staged where file_id = ? and statement = ?) s
              join statement_entry e on e.account_id = ? and e.fingerprint = s.fingerprint and e.occurrence = s.occurrence
            where e.statement_id <> ?""";

    private static final String INSERT_STATEMENT = """
            insert into statement (id, file_id, account_id, reference, from_day, to_day, opening, closing, currency, chain_ok,
              chain_problem, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager em;
    private final Event<StatementsRead> read;
    private final Now now;

    /** For the container's proxy only. */
    protected Publishing() {
        this(null, null, null);
    }

    @Inject
    Publishing(EntityManager em, Event<StatementsRead> read, Now now) {
        this.em = em;
        this.read = read;
        this.now = now;
    }

    /** @param number within the file, from 1 */
    record Whole(int number, long accountId, Head head) {}

    /**
     * @param profile by which it was read; empty if it needed none
     * @param total of lines that were read
     */
    record Result(Format format, String profile, List<Whole> statements, int total, int unreadable) {}

    /** Empty if another file of the same account is just appearing; then it is to be tried again soon. */
    Optional<Counts> publish(long fileId, long jobId, Result result) {
        TreeSet<Long> accounts = new TreeSet<>();
        result.statements().forEach(one -> accounts.add(one.accountId()));
        for (long account : accounts) if (!turn(account)) return Optional.empty();
        StatementFile file = em.find(StatementFile.class, fileId, LockModeType.PESSIMISTIC_WRITE);
        if (file.state() != FileState.READING || file.jobId().orElse(0) != jobId)
            throw new IllegalStateException("file " + fileId + " is read by somebody else");
        int entries = 0;
        for (Whole statement : result.statements()) entries += insert(file, statement);
        result.statements().stream().findFirst().ifPresent(first -> nameAccount(fileId, first.accountId()));
        Counts counts = new Counts(entries, result.total() - entries, result.unreadable());
        file.read(result.format(), result.profile(), accounts, counts, now.get());
        read.fire(new StatementsRead(fileId, file.merchantId(), new ArrayList<>(accounts)));
        return Optional.of(counts);
    }

    private boolean turn(long accountId) {
        em.createNativeQuery("insert ignore into statement_turn (account_id) select id from bank_account where id = ?"
                        + " and not exists (select 1 from statement_turn t where t.account_id = ?)")
                .setParameter(1, accountId)
                .setParameter(2, accountId)
                .executeUpdate();
        return !em.createNativeQuery(
                        "select account_id from statement_turn where account_id = ? for update skip locked")
                .setParameter(1, accountId)
                .getResultList()
                .isEmpty();
    }

    /** How many of its lines are new. */
    private int insert(StatementFile file, Whole whole) {
        Head head = whole.head();
        if (!head.currency().equals("VND") || head.from().isEmpty()) return 0;
        long id = Ids.next();
        em.createNativeQuery(INSERT_STATEMENT)
                .setParameter(1, id)
                .setParameter(2, file.id())
                .setParameter(3, whole.accountId())
                .setParameter(4, head.reference())
                .setParameter(5, head.from().get())
                .setParameter(6, head.to().orElseGet(head.from()::get))
                .setParameter(7, head.opening().isPresent() ? head.opening().getAsLong() : null)
                .setParameter(8, head.closing().isPresent() ? head.closing().getAsLong() : null)
                .setParameter(9, head.currency())
                .setParameter(10, head.chainOk().orElse(null))
                .setParameter(11, head.chainProblem().map(Finding::line).orElse(""))
                .setParameter(12, InstantConverter.column(now.get()))
                .executeUpdate();
        int entries = em.createNativeQuery(INSERT_ENTRIES)
                .setParameter(1, id)
                .setParameter(2, whole.accountId())
                .setParameter(3, file.id())
                .setParameter(4, whole.number())
                .executeUpdate();
        if (entries < staged(file, whole)) see(file, whole, id);
        return entries;
    }

    private long staged(StatementFile file, Whole whole) {
        Object lines = em.createNativeQuery("select count(*) from statement_staged where file_id = ? and statement = ?")
                .setParameter(1, file.id())
                .setParameter(2, whole.number())
                .getSingleResult();
        return ((Number) lines).longValue();
    }

    /** Remembers which entries of other statements it shows too. */
    private void see(StatementFile file, Whole whole, long statementId) {
        em.createNativeQuery(INSERT_SIGHTINGS)
                .setParameter(1, statementId)
                .setParameter(2, file.id())
                .setParameter(3, whole.number())
                .setParameter(4, whole.accountId())
                .setParameter(5, statementId)
                .executeUpdate();
    }

    /** Of lines that came before the file had said whose it is. */
    private void nameAccount(long fileId, long accountId) {
        em.createNativeQuery(
                        "update statement_line_problem set account_id = ? where file_id = ? and account_id is null")
                .setParameter(1, accountId)
                .setParameter(2, fileId)
                .executeUpdate();
    }
}
