package vietqr.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.identity.Person;
import vietqr.intake.BankMessage;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Asking;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A merchant with an account on the real database, and money that comes to it. */
final class ReportScene {
    final Merchant merchant;
    final BankAccount account;
    final Sight sight;

    private final TestDatabase database;
    private final Now now = new Now();

    ReportScene(TestDatabase database) {
        this.database = database;
        this.merchant = database.inTransaction(em -> {
            Merchants merchants = new Merchants(em, now);
            Merchant added = merchants.add("Quán Phở");
            merchants.addTerminal(added, "SHOP01", "Quầy 1");
            return added;
        });
        this.sight = Sight.of(List.of(merchant.id()));
        this.account = database.inTransaction(em -> new BankAccounts(em, now)
                .link(
                        merchant.id(),
                        BankDirectory.shipped().find("MB").orElseThrow(),
                        Long.toString(Ids.next()),
                        "QUAN PHO"));
    }

    PaymentRequest asks(long amount, String orderId) {
        return database.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(amount), orderId));
    }

    Movement comes(long amount, String content) {
        return moves("C", amount, content);
    }

    /** The bank tells of money that came or went. */
    Movement moves(String direction, long amount, String content) {
        String reference = "FT" + Ids.next();
        byte[] body = """
                {"transactionid":"%1$s","transactiontime":%2$d,"referencenumber":"%1$s","amount":%3$d,"content":"%4$s",
                 "bankaccount":"%5$s","transType":"%6$s"}""".formatted(
                        reference, Instant.now().toEpochMilli(), amount, content, account.number(), direction)
                .getBytes(StandardCharsets.UTF_8);
        return database.inTransaction(em -> {
            IntakeUnderTest.of(em, now, new FakeEvent<>())
                    .acceptMb(new BankMessage(account.bankBin(), "bank-mb", "127.0.0.1", body));
            return direction.equals("C")
                    ? transactions(em).creditOf(account, reference).orElseThrow()
                    : null;
        });
    }

    /** The bank's own list of the day: entries with their amounts, the first of which is this movement's. */
    void states(LocalDate day, long opening, long closing, Movement first, long... amounts) {
        long file = Ids.next();
        long statement = Ids.next();
        change(
                "insert into statement_file values (?, ?, null, 'sao-ke.xlsx', 1, sha2(?, 256), 'XLSX', '', 'PORTAL',"
                        + " 'READ', '', 0, 0, 0, '', utc_timestamp(6), null, null, 0)",
                file,
                merchant.id(),
                file);
        change(
                "insert into statement (id, file_id, account_id, reference, from_day, to_day, opening, closing, currency,"
                        + " chain_ok, chain_problem, created_at)"
                        + " values (?, ?, ?, 'S', ?, ?, ?, ?, 'VND', true, '', utc_timestamp(6))",
                statement,
                file,
                account.id(),
                day,
                day,
                opening,
                closing);
        for (int i = 0; i < amounts.length; i++) {
            long entry = Ids.next();
            change(
                    "insert into statement_entry values (?, ?, ?, ?, null, 'C', ?, 'VND', null, ?, 'sao ke', '', '', ?,"
                            + " sha2(?, 256), 1)",
                    entry,
                    statement,
                    account.id(),
                    day,
                    amounts[i],
                    "E" + i,
                    i + 1,
                    entry);
            if (i == 0)
                change(
                        "insert into entry_match values (?, ?, ?, null, ?, ?, 'reference', '', '', 0, '',"
                                + " utc_timestamp(6))",
                        entry,
                        entry,
                        account.id(),
                        entry,
                        first.id());
        }
    }

    /** A person wants a difference settled. */
    void settles(long breakId, String kind, String asker, String reason) {
        change(
                "insert into break_resolution (id, break_id, merchant_id, kind, partners, amount, reason, asked_by,"
                        + " asked_at, state, version) values (?, ?, ?, ?, '', 700, ?, ?, utc_timestamp(6), 'DONE', 0)",
                Ids.next(),
                breakId,
                merchant.id(),
                kind,
                reason,
                asker);
    }

    /** A difference; its number. */
    long differs(LocalDate day, String reason, String state, long amount) {
        long id = Ids.next();
        change(
                "insert into recon_break (id, account_id, merchant_id, identity, reason, state, banking_day, amount,"
                        + " opened_at, version) values (?, ?, ?, sha2(?, 256), ?, ?, ?, ?, utc_timestamp(6), 0)",
                id,
                account.id(),
                merchant.id(),
                id,
                reason,
                state,
                day,
                amount);
        return id;
    }

    /** What a file says about a difference, and how it was settled. */
    void says(long breakId, String detail, String resolution) {
        change("update recon_break set detail = ?, resolution = ? where id = ?", detail, resolution, breakId);
    }

    /** A program's key; its number. */
    long key(String name) {
        long id = Ids.next();
        change(
                "insert into api_key (id, merchant_id, name, prefix, hash, scopes, created_at, version)"
                        + " values (?, ?, ?, 'vqk_', sha2(?, 256), 'breaks:write', utc_timestamp(6), 0)",
                id,
                merchant.id(),
                name,
                id);
        return id;
    }

    void opens(long key, String scopes) {
        change("update api_key set scopes = ? where id = ?", scopes, key);
    }

    /** At noon of a day. */
    void settled(long breakId, LocalDate day) {
        change("update recon_break set closed_at = ? where id = ?", day + " 05:00:00", breakId);
    }

    /** Two people close a day, or open it again. */
    void closes(LocalDate day, String kind, Person first, Person second, String reason) {
        long close = Ids.next();
        long step = Ids.next();
        change(
                "insert into day_close (id, account_id, merchant_id, day, state, version) values (?, ?, ?, ?, 'OPEN', 0)",
                close,
                account.id(),
                merchant.id(),
                day);
        change(
                "insert into day_close_step (id, close_id, kind, reason, asked_by, asked_at, state, version)"
                        + " values (?, ?, ?, ?, ?, utc_timestamp(6), 'DONE', 0)",
                step,
                close,
                kind,
                reason,
                Requester.person(first).value());
        change(
                "insert into approval (id, kind, subject_id, merchant_id, requester, state, decided_by, reason, asked_at,"
                        + " decided_at, version) values (?, 'DAY_CLOSE', ?, ?, ?, 'APPROVED', ?, '', utc_timestamp(6),"
                        + " utc_timestamp(6), 0)",
                Ids.next(),
                step,
                merchant.id(),
                Requester.person(first).value(),
                second.id());
    }

    private void change(String sql, Object... values) {
        database.run(em -> {
            Query query = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
            query.executeUpdate();
        });
    }

    /** As many credits, up to 40,000, as nobody would wait for one by one. */
    void manyMovements(int rows) {
        long notice = comes(1, "the first of many").noticeId();
        long first = Ids.next();
        database.run(em -> {
            em.createNativeQuery("delete from movement where notice_id = ?")
                    .setParameter(1, notice)
                    .executeUpdate();
            em.createNativeQuery("insert into movement (id, notice_id, bank_bin, account_number, account_id, reference,"
                            + " reference_key, direction, transaction_id, amount, content, occurred_at, recorded_at)"
                            + " with recursive n (i) as (select 1 union all select i + 1 from n where i < 200)"
                            + " select ? + k.i, ?, ?, ?, ?, concat('MANY', k.i), concat('MANY', k.i), 'C', concat('T', k.i), 1000 + k.i,"
                            + " concat('khach hang so ', k.i, ' ', sha2(k.i, 256)), utc_timestamp(6), utc_timestamp(6)"
                            + " from (select (a.i - 1) * 200 + b.i as i from n a join n b) k where k.i <= ?")
                    .setParameter(1, first)
                    .setParameter(2, notice)
                    .setParameter(3, account.bankBin())
                    .setParameter(4, account.number())
                    .setParameter(5, account.id())
                    .setParameter(6, rows)
                    .executeUpdate();
        });
    }

    private Transactions transactions(EntityManager em) {
        return new Transactions(
                em, new Payments(em, now, new FakeEvent<PaymentChanged>()), new ExpectedDebits(em, now), now);
    }

    /** The rows of a report, each value under the key of its column. */
    List<Map<String, Object>> rows(Wish wish) {
        return rows(wish, sight);
    }

    List<Map<String, Object>> rows(Wish wish, Sight by) {
        List<Map<String, Object>> all = new ArrayList<>();
        database.run(em -> {
            Rows rows = new Rows(em);
            rows.each(wish, by, values -> {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < values.size(); i++)
                    row.put(wish.chosen().get(i).key(), values.get(i));
                all.add(row);
            });
            if (rows.count(wish, by) != all.size())
                throw new AssertionError("counted " + rows.count(wish, by) + " of " + all.size());
        });
        return all;
    }
}
