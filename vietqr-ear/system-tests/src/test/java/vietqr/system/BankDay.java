package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vietqr.kernel.Ids;

import java.time.LocalDate;

/**
 * A past day of an account of the demo merchant's: one line of a statement that the bank also told us of, and one message of
 * money that the statement does not show.
 */
final class BankDay {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final long AMOUNT = 50_000;
    static final long UNLISTED = 5_000;

    final String number = Order.unique("77");
    private final Database database;
    private final long account = Ids.next();
    private final long merchant;

    BankDay(Gateway gateway) {
        this.database = gateway.database();
        this.merchant = database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
        database.change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " values (?, ?, '970422', ?, 'DEMO', 'LINKED', utc_timestamp(6), 1)",
                account,
                merchant,
                number);
        listed(Order.unique("FT"));
        told(Order.unique("FT"), UNLISTED);
    }

    /** One line of a statement that is whole, and the message that goes with it. */
    private void listed(String reference) {
        long file = Ids.next();
        database.change(
                "insert into statement_file (id, merchant_id, account_id, name, size, sha256, format, profile, source, state,"
                        + " problem, entries, doubled, unreadable, uploaded_by, uploaded_at, version)"
                        + " values (?, ?, ?, 'day.csv', 1, sha2(?, 256), 'CSV', '', 'PORTAL', 'READ', '', 1, 0, 0,"
                        + " 'folder', utc_timestamp(6), 1)",
                file,
                merchant,
                account,
                reference);
        long statement = Ids.next();
        database.change(
                "insert into statement (id, file_id, account_id, reference, from_day, to_day, opening, closing, currency,"
                        + " chain_ok, chain_problem, created_at)"
                        + " values (?, ?, ?, '', ?, ?, 0, ?, 'VND', true, '', utc_timestamp(6))",
                statement,
                file,
                account,
                DAY.toString(),
                DAY.toString(),
                AMOUNT);
        database.change(
                "insert into statement_entry (id, statement_id, account_id, banking_day, direction, amount, currency,"
                        + " reference, content, payer_name, payer_account, line, fingerprint, occurrence)"
                        + " values (?, ?, ?, ?, 'C', ?, 'VND', ?, 'tien hang', '', '', 1, sha2(?, 256), 1)",
                Ids.next(),
                statement,
                account,
                DAY.toString(),
                AMOUNT,
                reference,
                reference);
        told(reference, AMOUNT);
    }

    private void told(String reference, long amount) {
        long notice = Ids.next();
        database.change(
                "insert into notice (id, reference, bank_bin, format, dedupe_key, sender, remote_address, body, received_at)"
                        + " values (?, uuid(), '970422', 'TEST', ?, '', '', '', utc_timestamp(6))",
                notice,
                reference);
        database.change(
                "insert into movement (id, notice_id, bank_bin, account_number, account_id, reference, reference_key,"
                        + " direction, transaction_id, amount, content, occurred_at, recorded_at)"
                        + " values (?, ?, '970422', ?, ?, ?, upper(?), 'C', '', ?, 'tien hang', '2026-03-10 03:00:00',"
                        + " utc_timestamp(6))",
                Ids.next(),
                notice,
                number,
                account,
                reference,
                reference,
                amount);
    }

    long account() {
        return account;
    }

    /** Its statement's own balances do not follow. */
    void doesNotAddUp() {
        database.change(
                "update statement set chain_ok = false, chain_problem = 'CHAIN_CLOSING\t60000\t50000' where account_id = ?",
                account);
    }

    /** The file that its statement came in. */
    String file() {
        return database.text("select file_id from statement where account_id = ?", account);
    }

    /** Has its statement list so many lines more, with long texts. */
    void lists(int lines) {
        database.change(
                "insert into statement_entry (id, statement_id, account_id, banking_day, direction, amount, currency,"
                        + " reference, content, payer_name, payer_account, line, fingerprint, occurrence)"
                        + " select ? + n.seq, e.statement_id, e.account_id, e.banking_day, 'C', n.seq, 'VND',"
                        + " concat('MORE', n.seq), repeat('x', 900), '', '', n.seq + 1, sha2(n.seq, 256), 1"
                        + " from statement_entry e, seq_1_to_" + lines + " n where e.account_id = ?",
                Ids.next(),
                account);
    }

    /** The account, as wishes name it. */
    JsonObjectBuilder named() {
        return Json.createObjectBuilder().add("account", number);
    }

    /** Has it compared as a whole. */
    JsonObject compared(OwnApi api) {
        return api.made(
                "reconciliation-runs",
                named().add("from", DAY.toString()).add("to", DAY.toString()).build());
    }

    /** Asks for it to be signed off. */
    Answer closed(OwnApi api) {
        return api.send(
                "POST", "day-closes", named().add("day", DAY.toString()).build().toString());
    }

    /** A key that a person of the demo merchant's has made. */
    OwnApi key(Gateway gateway, String maker, String scopes) {
        OwnApi api = OwnApi.ofMerchant(gateway, merchant, scopes);
        database.change(
                "update api_key set created_by = (select id from portal_user where email = ?) where hash = sha2(?, 256)",
                maker,
                api.secret());
        return api;
    }
}
