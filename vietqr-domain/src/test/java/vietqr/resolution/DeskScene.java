package vietqr.resolution;

import jakarta.persistence.EntityManager;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Matches;
import vietqr.reconciliation.Settling;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** A merchant's account with entries, movements and breaks, and the people who settle them. */
public final class DeskScene {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    public final Person finance = person(11, Role.FINANCE);
    public final Person cashier = person(12, Role.CASHIER);
    public final Person approver = person(13, Role.APPROVER);
    public final Person both =
            new Person(14, "both@example.vn", "Both", Set.of(Role.OWNER, Role.APPROVER), Language.EN);
    public final BankAccount account;
    private final TestDatabase database;
    private final Now now = new Now();
    public final long statement;

    public DeskScene(TestDatabase database) {
        this.database = database;
        this.account = database.inTransaction(em -> new BankAccounts(em, now)
                .link(
                        new Merchants(em, now).add("Shop").id(),
                        BankDirectory.shipped().find("MB").orElseThrow(),
                        Long.toString(Ids.next()),
                        "SHOP"));
        this.statement = statement();
    }

    private static Person person(long id, Role role) {
        return new Person(id, role + "@example.vn", role.toString(), Set.of(role), Language.EN);
    }

    private long statement() {
        long file = Ids.next();
        run(
                "insert into statement_file (id, merchant_id, account_id, name, size, sha256, format, profile, source, state,"
                        + " problem, entries, doubled, unreadable, uploaded_by, uploaded_at, version)"
                        + " values (?, ?, ?, 'a.csv', 1, ?, 'CSV', '', 'PORTAL', 'READ', '', 1, 0, 0, 'person:1', now(6), 1)",
                file,
                account.merchantId(),
                account.id(),
                Sha256.hex("" + file));
        long id = Ids.next();
        run(
                "insert into statement (id, file_id, account_id, reference, from_day, to_day, currency, chain_ok,"
                        + " chain_problem, created_at) values (?, ?, ?, '', ?, ?, 'VND', true, '', now(6))",
                id,
                file,
                account.id(),
                DAY,
                DAY);
        return id;
    }

    public long entry(long amount) {
        return entry(amount, "E" + Ids.next());
    }

    public long entry(long amount, String reference) {
        long id = Ids.next();
        run(
                "insert into statement_entry (id, statement_id, account_id, banking_day, direction, amount, currency,"
                        + " reference, content, payer_name, payer_account, line, fingerprint, occurrence)"
                        + " values (?, ?, ?, ?, 'C', ?, 'VND', ?, 'tien hang', '', '', 1, ?, 1)",
                id,
                statement,
                account.id(),
                DAY,
                amount,
                reference,
                Sha256.hex("E" + id));
        return id;
    }

    public long movement(long amount) {
        return movement(amount, "M" + Ids.next());
    }

    public long movement(long amount, String reference) {
        long notice = Ids.next();
        run(
                "insert into notice (id, reference, bank_bin, format, dedupe_key, sender, remote_address, body, received_at)"
                        + " values (?, uuid(), ?, 'TEST', ?, '', '', '', now(6))",
                notice,
                account.bankBin(),
                "D" + notice);
        long id = Ids.next();
        run(
                "insert into movement (id, notice_id, bank_bin, account_number, account_id, reference, reference_key,"
                        + " direction, transaction_id, amount, content, occurred_at, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, upper(?), 'C', '', ?, 'tien hang', ?, now(6))",
                id,
                notice,
                account.bankBin(),
                account.number(),
                account.id(),
                reference,
                reference,
                amount,
                InstantConverter.column(BankingDay.start(DAY).plusSeconds(3600)));
        return id;
    }

    public long broken(BreakReason reason, Long entry, Long movement, long amount, long difference) {
        long id = Ids.next();
        run(
                "insert into recon_break (id, account_id, merchant_id, identity, reason, state, entry_id, movement_id,"
                        + " banking_day, direction, amount, difference, opened_at, version)"
                        + " values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, 'C', ?, ?, now(6), 1)",
                id,
                account.id(),
                account.merchantId(),
                Sha256.hex("B" + id),
                reason.name(),
                entry,
                movement,
                DAY,
                amount,
                difference);
        return id;
    }

    /** The scene's statement does not add up, and a run has seen it. */
    public long brokenChain() {
        run("update statement set chain_ok = false, chain_problem = 'CHAIN_CLOSING' where id = ?", statement);
        long id = broken(BreakReason.BALANCE_CHAIN_BROKEN, null, null, 0, 0);
        run("update recon_break set statement_id = ? where id = ?", statement, id);
        return id;
    }

    public void run(String sql, Object... values) {
        database.run(em -> {
            var query = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }

    public Break now(long breakId) {
        return database.inTransaction(em -> em.find(Break.class, breakId));
    }

    public Sight sight() {
        return Sight.of(List.of(account.merchantId()));
    }

    public Decider decider(Person person) {
        return new Decider(person, sight()::covers);
    }

    public ResolutionResult ask(Person who, long breakId, ResolutionKind kind, Long... partners) {
        Wish wish = new Wish(breakId, kind, List.of(partners), "looked at it", OptionalInt.empty());
        return desk(desk -> desk.ask(Resolver.person(who, sight()), wish));
    }

    public ResolutionResult approve(Person who, ResolutionResult asked) {
        return desk(desk ->
                desk.approve(((ResolutionResult.Taken) asked).resolution().id(), decider(who)));
    }

    Optional<ResolutionResult.Why> assign(Resolver who, long breakId, OptionalLong person) {
        return database.inTransaction(
                em -> new Owners(new Breaks(em, now), new Settling(em, now), new Members(em), Register.of(em, now))
                        .assign(who, breakId, person));
    }

    /** Somebody who works for the merchant. */
    long member(Role role) {
        return member(role, Set.of());
    }

    /** @param here what they are at this merchant; none: what they are anywhere */
    long member(Role role, Set<Role> here) {
        return database.inTransaction(em -> {
            String email = role + "-" + Ids.next() + "@example.vn";
            long id = Register.of(em, now)
                    .add(email, "A colleague", "a long password", Set.of(role))
                    .id();
            if (here.isEmpty()) new Members(em).add(account.merchantId(), id);
            else new Members(em).add(account.merchantId(), id, here);
            return id;
        });
    }

    <T> T desk(Function<ResolutionDesk, T> work) {
        return database.inTransaction(em -> work.apply(desk(em)));
    }

    private ResolutionDesk desk(EntityManager em) {
        Approvals approvals = new Approvals(em, now, new FakeEvent<>(), new FakeEvent<>());
        Settings settings = Settings.read(property -> null);
        return new ResolutionDesk(
                em,
                new Breaks(em, now),
                new Resolutions(em, approvals),
                new Scrutiny(em, new Matches(em), settings),
                new Carrying(em, new Settling(em, now), now),
                approvals,
                null,
                now);
    }
}
