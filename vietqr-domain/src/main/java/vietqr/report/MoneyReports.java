package vietqr.report;

import java.util.List;
import java.util.Map;

/** Reports over what banks have told. */
final class MoneyReports {
    /** A movement, its account, and the request it belongs to now. */
    static final String MOVEMENT = "movement m join bank_account a on a.id = m.account_id"
            + " join merchant s on s.id = a.merchant_id"
            + " left join payment_match h on h.movement_id = m.id and not exists (select 1 from payment_reversal v"
            + " where v.movement_id = h.movement_id and v.turn = h.turn)"
            + " left join payment_request p on p.id = h.request_id";

    private static final String IN_PERIOD = "m.occurred_at >= :from and m.occurred_at < :until and {a.merchant_id}";
    private static final String BANKING_DAY = "date(convert_tz(m.occurred_at, '+00:00', '+07:00'))";
    private static final String CREDIT = "m.direction = 'C'";

    private static final Map<Filter, String> NARROWED = Map.of(
            Filter.ACCOUNT, "a.number = :account",
            Filter.TERMINAL, "p.terminal_code = :terminal",
            Filter.DIRECTION, "m.direction = :direction");

    private MoneyReports() {}

    static final Definition MOVEMENTS = new Definition(
            List.of(
                    Column.time("occurredAt", "m.occurred_at"),
                    Column.text("account", "a.number", 16),
                    Column.word("direction", "m.direction"),
                    Column.money("credit", "if(m.direction = 'C', m.amount, null)"),
                    Column.money("debit", "if(m.direction = 'D', m.amount, null)"),
                    Column.text("reference", "m.reference", 22),
                    Column.content("content", "m.content", 40),
                    Column.text("code", "p.code", 18),
                    Column.text("orderId", "p.order_id", 18),
                    Column.text("terminal", "p.terminal_code", 14),
                    Column.word("rule", "h.rule"),
                    Column.time("recordedAt", "m.recorded_at"),
                    Column.text("bank", "m.bank_bin", 8),
                    Column.text("merchant", "s.name", 20),
                    Column.text("movementId", "m.id", 20)),
            MOVEMENT,
            IN_PERIOD,
            NARROWED,
            "",
            "m.occurred_at, m.id");

    static final Definition MATCHED = new Definition(
            List.of(
                    Column.time("occurredAt", "m.occurred_at"),
                    Column.text("account", "a.number", 16),
                    Column.money("amount", "m.amount"),
                    Column.text("reference", "m.reference", 22),
                    Column.content("content", "m.content", 40),
                    Column.text("code", "p.code", 18),
                    Column.text("orderId", "p.order_id", 18),
                    Column.text("terminal", "p.terminal_code", 14),
                    Column.word("rule", "h.rule"),
                    Column.time("matchedAt", "h.matched_at"),
                    Column.word("state", "p.state"),
                    Column.text("merchant", "s.name", 20)),
            MOVEMENT,
            IN_PERIOD + " and p.id is not null",
            Map.of(
                    Filter.ACCOUNT, "a.number = :account",
                    Filter.TERMINAL, "p.terminal_code = :terminal",
                    Filter.STATE, "p.state = :state"),
            "",
            "m.occurred_at, m.id");

    static final Definition DAILY = new Definition(
            List.of(
                    Column.day("day", BANKING_DAY),
                    Column.count("credits", "sum(" + CREDIT + ")"),
                    Column.money("creditSum", sum(CREDIT)),
                    Column.count("matched", "sum(" + CREDIT + " and p.id is not null)"),
                    Column.money("matchedSum", sum(CREDIT + " and p.id is not null")),
                    Column.count("unmatched", "sum(" + CREDIT + " and p.id is null)"),
                    Column.money("unmatchedSum", sum(CREDIT + " and p.id is null")),
                    Column.count("debits", "sum(m.direction = 'D')"),
                    Column.money("debitSum", sum("m.direction = 'D'")),
                    Column.money("net", "sum(if(" + CREDIT + ", m.amount, -m.amount))")),
            MOVEMENT,
            IN_PERIOD,
            NARROWED,
            BANKING_DAY,
            BANKING_DAY);

    static final Definition SETTLEMENT = new Definition(
            List.of(
                    Column.text("merchant", "s.name", 24),
                    Column.text("mid", "s.mid", 14),
                    Column.text("account", "a.number", 16),
                    Column.text("terminal", "coalesce(p.terminal_code, '')", 16),
                    Column.count("credits", "count(*)"),
                    Column.money("creditSum", "sum(m.amount)"),
                    Column.money("refunded", "coalesce(sum(b.refunded), 0)"),
                    Column.money("net", "sum(m.amount) - coalesce(sum(b.refunded), 0)")),
            MOVEMENT + " left join refundable b on b.movement_id = m.id",
            IN_PERIOD + " and " + CREDIT,
            Map.of(Filter.ACCOUNT, "a.number = :account", Filter.TERMINAL, "p.terminal_code = :terminal"),
            "s.id, s.name, s.mid, a.id, a.number, coalesce(p.terminal_code, '')",
            "s.name, s.id, a.number, coalesce(p.terminal_code, '')");

    /** Money again for a request that had it all, and the same text and sum within a day where no code is used twice. */
    static final Definition DUPLICATES = new Definition(
            List.of(
                    Column.time("occurredAt", "d.occurred_at"),
                    Column.word("suspicion", "if(d.rule = 'DUPLICATE', 'DUPLICATE', 'ALIKE')"),
                    Column.text("account", "d.number", 16),
                    Column.money("amount", "d.amount"),
                    Column.text("reference", "d.reference", 22),
                    Column.content("content", "d.content", 40),
                    Column.text("code", "d.code", 18),
                    Column.text("orderId", "d.order_id", 18),
                    Column.time("firstAt", "d.first_at"),
                    Column.text("firstReference", "d.first_reference", 22),
                    Column.text("merchant", "d.merchant", 20)),
            "(select m.id, m.occurred_at, m.amount, m.reference, m.content, a.number, p.code, p.order_id, h.rule,"
                    + " s.name as merchant, p.kind, lag(m.occurred_at) over alike as first_at,"
                    + " lag(m.reference) over alike as first_reference from " + MOVEMENT
                    + " where " + IN_PERIOD + " and " + CREDIT
                    + " window alike as (partition by m.account_id, m.amount, m.content"
                    + " order by m.occurred_at, m.id)) d",
            "(d.rule = 'DUPLICATE' or d.first_at >= d.occurred_at - interval 1 day and d.content <> ''"
                    + " and coalesce(d.kind, 'DYNAMIC') = 'DYNAMIC')",
            Map.of(Filter.ACCOUNT, "d.number = :account"),
            "",
            "d.occurred_at, d.id");

    private static String sum(String condition) {
        return "sum(if(" + condition + ", m.amount, 0))";
    }
}
