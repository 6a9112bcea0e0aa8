package vietqr.reconciliation;

import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.intake.BankMessage;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.Movement;
import vietqr.intake.MovementRecorded;
import vietqr.intake.Transactions;
import vietqr.job.Jobs;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Asking;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** A merchant's account on the real database: what the bank tells, what it lists, and runs over both. */
final class Ledger {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    final BankAccount account;
    final FakeEvent<MovementRecorded> told = new FakeEvent<>();
    final Set<LocalDate> closed = new HashSet<>();
    private final TestDatabase database;
    private final Now now;

    Ledger(TestDatabase database, Now now) {
        this.database = database;
        this.now = now;
        this.account = database.inTransaction(em -> new BankAccounts(em, now)
                .link(
                        new Merchants(em, now).add("Shop").id(),
                        BankDirectory.shipped().find("MB").orElseThrow(),
                        Long.toString(Ids.next()),
                        "SHOP"));
    }

    Sight sight() {
        return Sight.of(List.of(account.merchantId()));
    }

    /** A run that has been asked for and not begun. */
    Run asked(LocalDate from, LocalDate to) {
        return database.inTransaction(em -> {
            RuleSet rules = new RuleSets(em).holding(account.id());
            return new RunBook(em, now).ask(account, new Days(from, to), Selection.OPEN, Asker.TIMER, rules.id());
        });
    }

    static Finding missing(long entryId, long amount) {
        return Finding.of(
                BreakReason.MISSING_AT_GATEWAY, "E" + entryId, Finding.Ids.NONE, DAY, Direction.C, Vnd.of(amount));
    }

    PaymentRequest asks(long amount) {
        return database.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(amount), "ORD" + Ids.next() % 1000));
    }

    /** For another account of the same merchant's. */
    PaymentRequest asksElsewhere(long amount) {
        return database.inTransaction(em -> {
            BankAccount other = new BankAccounts(em, now)
                    .link(
                            account.merchantId(),
                            BankDirectory.shipped().find("MB").orElseThrow(),
                            Long.toString(Ids.next()),
                            "SHOP");
            return new Asking(em).dynamic(other, Vnd.of(amount), "ORD" + Ids.next() % 1000);
        });
    }

    /** The bank tells of money in at ten in the morning. */
    Movement comes(LocalDate day, long amount, String reference, String content) {
        return comes(day.atTime(10, 0).atZone(BankingDay.ZONE).toInstant(), amount, reference, content);
    }

    Movement comes(Instant at, long amount, String reference, String content) {
        byte[] body = """
                {"transactionid":"%6$s","transactiontime":%2$d,"referencenumber":"%1$s","amount":%3$d,"content":"%4$s",
                 "bankaccount":"%5$s","transType":"C"}""".formatted(reference, at.toEpochMilli(), amount, content, account.number(), Ids.next())
                .getBytes(StandardCharsets.UTF_8);
        return database.inTransaction(em -> {
            IntakeUnderTest.of(em, now, told)
                    .acceptMb(new BankMessage(account.bankBin(), "bank-mb", "127.0.0.1", body));
            return new Transactions(em, null, null, now)
                    .creditOf(account, reference)
                    .orElseThrow();
        });
    }

    /** A statement over some days with balances. */
    long statement(LocalDate from, LocalDate to, Long opening, Long closing) {
        return database.inTransaction(em -> {
            long file = Ids.next();
            insert(
                    em,
                    "statement_file",
                    "id, merchant_id, account_id, name, size, sha256, format, profile, source, state, problem, entries,"
                            + " doubled, unreadable, uploaded_by, uploaded_at, version",
                    List.of(
                            file,
                            account.merchantId(),
                            account.id(),
                            "s.csv",
                            1,
                            hash(file),
                            "CSV",
                            "x",
                            "PORTAL",
                            "READ",
                            "",
                            0,
                            0,
                            0,
                            "person:1",
                            utc(),
                            0));
            em.createNativeQuery("insert into statement (id, file_id, account_id, reference, from_day, to_day, opening,"
                            + " closing, currency, chain_ok, chain_problem, created_at)"
                            + " values (?, ?, ?, '', ?, ?, ?, ?, 'VND', true, '', ?)")
                    .setParameter(1, file)
                    .setParameter(2, file)
                    .setParameter(3, account.id())
                    .setParameter(4, from)
                    .setParameter(5, to)
                    .setParameter(6, opening)
                    .setParameter(7, closing)
                    .setParameter(8, utc())
                    .executeUpdate();
            return file;
        });
    }

    long lists(long statement, LocalDate day, long amount, String reference, String content) {
        return lists(statement, day, Direction.C, amount, reference, content, "VND");
    }

    long lists(
            long statement,
            LocalDate day,
            Direction direction,
            long amount,
            String reference,
            String content,
            String currency) {
        long id = Ids.next();
        database.run(em -> insert(
                em,
                "statement_entry",
                "id, statement_id, account_id, banking_day, direction, amount, currency, reference, content, payer_name,"
                        + " payer_account, line, fingerprint, occurrence",
                List.of(
                        id,
                        statement,
                        account.id(),
                        day,
                        direction.name(),
                        amount,
                        currency,
                        reference,
                        content,
                        "",
                        "",
                        1,
                        hash(id),
                        1)));
        return id;
    }

    void cannotRead(long file, int line, LocalDate day) {
        cannotRead(file, line, day, "NO_AMOUNT");
    }

    void cannotRead(long file, int line, LocalDate day, String why) {
        database.run(em -> insert(
                em,
                "statement_line_problem",
                "file_id, line, account_id, banking_day, reason, detail, text",
                List.of(file, line, account.id(), day, why, "", "10/03/2026;;abc")));
    }

    private Object utc() {
        return InstantConverter.column(now.get());
    }

    private static String hash(long id) {
        return vietqr.kernel.Sha256.hex(Long.toString(id));
    }

    private static void insert(EntityManager em, String table, String columns, List<Object> values) {
        String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        var query = em.createNativeQuery("insert into " + table + " (" + columns + ") values (" + marks + ")");
        for (int i = 0; i < values.size(); i++) query.setParameter(i + 1, values.get(i));
        query.executeUpdate();
    }

    void execute(String sql, long id) {
        database.run(em -> em.createNativeQuery(sql).setParameter(1, id).executeUpdate());
    }

    Run run(Days days, Selection selection) {
        database.run(em -> assertRan(reconciler(em).run(account, days, selection, Asker.TIMER)));
        return database.inTransaction(em -> new Runs(em).lastDone(account.id()).orElseThrow());
    }

    Run run(LocalDate day) {
        return run(new Days(day, day), Selection.OPEN);
    }

    private static void assertRan(boolean ran) {
        if (!ran) throw new AssertionError("the run did not come to its end");
    }

    Reconciler reconciler(EntityManager em) {
        return new Reconciler(
                new RunBook(em, now), new RuleSets(em), comparing(em), new Jobs(em, new FakeEvent<>(), now));
    }

    Rounds rounds(EntityManager em) {
        return new Rounds(new DueAccounts(em, now), reconciler(em), now);
    }

    Comparing comparing(EntityManager em) {
        return new Comparing(
                new Books(em),
                new RuleSets(em),
                new MatchBook(em, now),
                new BreakBook(em, now),
                new RunBook(em, now),
                new FileFindings(em),
                new MoneyFindings(em),
                booking(em),
                new Doubts(em),
                (accountId, days) -> closed,
                new RunThreads(Runnable::run));
    }

    EntryBooking booking(EntityManager em) {
        return new EntryBooking(
                em,
                IntakeUnderTest.of(em, now, told),
                new Transactions(em, null, null, now),
                new BankAccounts(em, now),
                now);
    }

    /** All breaks of the account. */
    List<Break> breaks() {
        return database.inTransaction(em -> new Breaks(em, now)
                .page(sight(), Breaks.Wanted.ALL, OptionalLong.empty(), 200)
                .rows());
    }

    /** Reason and state of all breaks. */
    List<String> broken() {
        return breaks().stream()
                .map(one -> one.reason() + " " + one.state())
                .sorted()
                .toList();
    }

    Break only() {
        List<Break> all = breaks();
        if (all.size() != 1) throw new AssertionError("not one break: " + broken());
        return all.get(0);
    }

    /** Movement by entry. */
    Map<Long, Long> matches() {
        return database.inTransaction(em -> em
                .createQuery(
                        "select m from EntryMatch m where m.accountId = :account and m.entryId is not null"
                                + " and m.movementId is not null",
                        EntryMatch.class)
                .setParameter("account", account.id())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(match -> match.entryId().getAsLong(), match -> match.movementId()
                        .getAsLong())));
    }
}
