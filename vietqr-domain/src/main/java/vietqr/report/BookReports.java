package vietqr.report;

import vietqr.reconciliation.Age;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports over what banks' statements say, and where it differs from the books. */
final class BookReports {
    private static final String BREAK =
            "recon_break b join bank_account a on a.id = b.account_id" + " join merchant s on s.id = b.merchant_id";
    private static final String IN_PERIOD = "b.banking_day >= :fromDay and b.banking_day <= :toDay and {b.merchant_id}";
    /** The end of the period, or now if that has not come. */
    private static final String AS_OF = "least(:until, utc_timestamp(6))";

    /** What was settled later stood then; whether it was still within its time, nobody knows any more. */
    private static final String STOOD = "(b.state = 'OPEN' or b.state in ('RESOLVED', 'HEALED') and b.closed_at >= "
            + AS_OF + ") and (b.expected_until is null or b.expected_until <= " + AS_OF + ")";

    private static final String DAYS_OLD = "datediff(:toDay, b.banking_day)";
    private static final String AGE = Stream.of(Age.values())
            .sorted((one, other) -> other.from() - one.from())
            .map(age -> " when " + DAYS_OLD + " >= " + age.from() + " then '" + age + "'")
            .collect(Collectors.joining("", "case", " else '" + Age.DAYS_0_1 + "' end"));

    private static final Map<Filter, String> BY_ACCOUNT = Map.of(Filter.ACCOUNT, "a.number = :account");

    private BookReports() {}

    static final Definition ENTRIES = new Definition(
            List.of(
                    Column.day("day", "e.banking_day"),
                    Column.text("account", "a.number", 16),
                    Column.word("direction", "e.direction"),
                    Column.money("credit", "if(e.direction = 'C', e.amount, null)"),
                    Column.money("debit", "if(e.direction = 'D', e.amount, null)"),
                    Column.number("balance", "e.balance"),
                    Column.text("currency", "e.currency", 9),
                    Column.text("reference", "e.reference", 22),
                    Column.content("content", "e.content", 40),
                    Column.name("payer", "e.payer_name", 20),
                    Column.word("inBooks", "if(k.id is null, 'NOT_IN_BOOKS', 'IN_BOOKS')"),
                    Column.word("bookRule", "k.rule"),
                    Column.text("bookReference", "m.reference", 22),
                    Column.text("file", "f.name", 24),
                    Column.number("line", "e.line"),
                    Column.text("merchant", "s.name", 20)),
            "statement_entry e join bank_account a on a.id = e.account_id join merchant s on s.id = a.merchant_id"
                    + " join statement t on t.id = e.statement_id join statement_file f on f.id = t.file_id"
                    + " left join entry_match k on k.entry_id = e.id left join movement m on m.id = k.movement_id",
            "e.banking_day >= :fromDay and e.banking_day <= :toDay and {a.merchant_id}",
            Map.of(Filter.ACCOUNT, "a.number = :account", Filter.DIRECTION, "e.direction = :direction"),
            "",
            "e.account_id, e.banking_day, e.id");

    static final Definition BREAKS = new Definition(
            List.of(
                    Column.day("day", "b.banking_day"),
                    Column.word("difference", "b.reason"),
                    Column.word("state", "b.state"),
                    Column.number("daysOld", DAYS_OLD),
                    Column.text("account", "a.number", 16),
                    Column.money("amount", "b.amount"),
                    Column.money("gap", "b.difference"),
                    Column.text("entryReference", "e.reference", 22),
                    Column.text("bookReference", "m.reference", 22),
                    Column.text("code", "p.code", 18),
                    Column.text("owner", "w.display_name", 18),
                    Column.finding("detail", "b.detail", 34),
                    Column.time("openedAt", "b.opened_at"),
                    Column.time("endedAt", "b.closed_at"),
                    Column.word("resolution", "if(b.resolution = '', null, concat('HOW_', b.resolution))"),
                    Column.text("merchant", "s.name", 20),
                    Column.text("breakId", "b.id", 20)),
            BREAK + " left join statement_entry e on e.id = b.entry_id left join movement m on m.id = b.movement_id"
                    + " left join payment_request p on p.id = b.request_id"
                    + " left join portal_user w on w.id = b.owner_id",
            IN_PERIOD,
            Map.of(Filter.ACCOUNT, "a.number = :account", Filter.STATE, "b.state = :state"),
            "",
            "b.banking_day, b.id");

    static final Definition BREAKS_BY_REASON = new Definition(
            List.of(
                    Column.word("difference", "b.reason"),
                    Column.count("open", "sum(b.state = 'OPEN')"),
                    Column.money("openSum", sum("b.state = 'OPEN'")),
                    Column.count("expected", "sum(b.state = 'EXPECTED')"),
                    Column.money("expectedSum", sum("b.state = 'EXPECTED'")),
                    Column.count("resolved", "sum(b.state = 'RESOLVED')"),
                    Column.money("resolvedSum", sum("b.state = 'RESOLVED'")),
                    Column.count("healed", "sum(b.state = 'HEALED')"),
                    Column.money("healedSum", sum("b.state = 'HEALED'"))),
            BREAK,
            IN_PERIOD,
            BY_ACCOUNT,
            "b.reason",
            "b.reason");

    /** As of the last day of the period. */
    static final Definition AGEING = new Definition(
            List.of(
                    Column.text("merchant", "x.merchant", 24),
                    Column.text("account", "x.number", 18),
                    Column.word("age", "x.age"),
                    Column.count("open", "count(*)"),
                    Column.money("openSum", "sum(x.amount)"),
                    Column.number("oldest", "max(x.days)")),
            "(select s.name as merchant, a.number, b.amount, " + AGE + " as age, " + DAYS_OLD + " as days from " + BREAK
                    + " where " + IN_PERIOD + " and " + STOOD + ") x",
            "true",
            Map.of(Filter.ACCOUNT, "x.number = :account"),
            "x.merchant, x.number, x.age",
            "x.merchant, x.number, max(x.days)");

    /** From the bank's balance to that of the books, with everything outstanding in between. */
    static final Definition BALANCE = new Definition(
            List.of(
                    Column.text("account", "r.number", 18),
                    Column.word("step", "r.step"),
                    Column.day("day", "r.day"),
                    Column.text("reference", "r.reference", 24),
                    Column.content("content", "r.content", 44),
                    new Column("balanceAmount", ColumnType.NUMBER, "r.amount", 17),
                    Column.text("merchant", "r.merchant", 20)),
            BalanceQuery.SQL + " r",
            "true",
            Map.of(Filter.ACCOUNT, "r.number = :account"),
            "",
            "r.account_id, r.place, r.day, r.id");

    private static String sum(String condition) {
        return "sum(if(" + condition + ", b.amount, 0))";
    }
}
