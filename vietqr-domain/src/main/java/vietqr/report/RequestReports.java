package vietqr.report;

import java.util.List;
import java.util.Map;

/** Reports over what was asked for. */
final class RequestReports {
    private static final String REQUEST =
            "payment_request p join bank_account a on a.id = p.account_id join merchant s on s.id = p.merchant_id";
    private static final String IN_PERIOD = "p.id >= :fromId and p.id < :untilId and p.created_at >= :from"
            + " and p.created_at < :until and {p.merchant_id}";
    private static final String BANKING_DAY = "date(convert_tz(p.created_at, '+00:00', '+07:00'))";
    /** Something came in time or late, and it was enough. */
    private static final String PAID = "(p.paid_at is not null and p.state <> 'UNDERPAID')";

    private static final Map<Filter, String> NARROWED = Map.of(
            Filter.ACCOUNT, "a.number = :account",
            Filter.TERMINAL, "p.terminal_code = :terminal",
            Filter.STATE, "p.state = :state");

    private RequestReports() {}

    static final Definition PAYMENTS = new Definition(
            List.of(
                    Column.time("createdAt", "p.created_at"),
                    Column.text("code", "p.code", 18),
                    Column.text("orderId", "p.order_id", 18),
                    Column.text("terminal", "p.terminal_code", 14),
                    Column.word("kind", "p.kind"),
                    Column.word("state", "p.state"),
                    Column.money("amount", "p.amount"),
                    Column.money("received", "p.received"),
                    Column.money("surplus", "p.surplus"),
                    Column.money("refunded", "p.refunded"),
                    Column.time("paidAt", "p.paid_at"),
                    Column.text("content", "p.content", 36),
                    Column.text("account", "a.number", 16),
                    Column.text("merchant", "s.name", 20),
                    Column.text("requestId", "p.id", 20)),
            REQUEST,
            IN_PERIOD,
            NARROWED,
            "",
            "p.id");

    static final Definition KPI = new Definition(
            List.of(
                    Column.day("day", BANKING_DAY),
                    Column.count("requests", "count(*)"),
                    Column.count("paid", "sum(" + PAID + ")"),
                    Column.percent("paidShare", "round(10000 * sum(" + PAID + ") / count(*))"),
                    Column.money("receivedSum", "sum(p.received + p.surplus)"),
                    Column.money("askedSum", "sum(p.amount)"),
                    Column.number(
                            "secondsToPay",
                            "round(avg(if(" + PAID
                                    + ", greatest(0, timestampdiff(second, p.created_at, p.paid_at)), null)))"),
                    Column.count("expired", "sum(p.state = 'EXPIRED')"),
                    Column.count("underpaid", "sum(p.state = 'UNDERPAID')"),
                    Column.count("overpaid", "sum(p.state = 'OVERPAID')"),
                    Column.count("paidLate", "sum(p.state = 'PAID_LATE')"),
                    Column.money("refundedSum", "sum(p.refunded)")),
            REQUEST,
            IN_PERIOD + " and p.kind = 'DYNAMIC' and p.direction = 'C'",
            Map.of(Filter.ACCOUNT, "a.number = :account", Filter.TERMINAL, "p.terminal_code = :terminal"),
            BANKING_DAY,
            BANKING_DAY);

    /** Money without a request, requests without their money, and entries of statements that are not in the books. */
    static final Definition UNMATCHED = new Definition(
            List.of(
                    Column.word("side", "u.side"),
                    Column.time("at", "u.at"),
                    Column.text("account", "u.number", 16),
                    Column.money("amount", "u.amount"),
                    Column.text("reference", "u.reference", 22),
                    Column.content("content", "u.content", 40),
                    Column.text("code", "u.code", 18),
                    Column.text("orderId", "u.order_id", 18),
                    Column.word("state", "u.state"),
                    Column.text("merchant", "u.merchant", 20)),
            "(select 'MONEY' as side, m.occurred_at as at, a.number, m.amount, m.reference, m.content,"
                    + " null as code, null as order_id, null as state, s.name as merchant, m.id from "
                    + MoneyReports.MOVEMENT
                    + " where m.occurred_at >= :from and m.occurred_at < :until and {a.merchant_id}"
                    + " and m.direction = 'C' and p.id is null"
                    + " union all select 'REQUEST', p.created_at, a.number, p.amount - p.received, null, p.content,"
                    + " p.code, p.order_id, p.state, s.name, p.id from " + REQUEST + " where " + IN_PERIOD
                    + " and p.kind = 'DYNAMIC' and p.direction = 'C'"
                    + " and p.state in ('WAITING', 'UNDERPAID', 'EXPIRED')"
                    + " union all select 'ENTRY', coalesce(e.booked_at, convert_tz(e.banking_day, '+07:00', '+00:00')),"
                    + " a.number, e.amount, e.reference, e.content, null, null, null, s.name, e.id"
                    + " from statement_entry e join bank_account a on a.id = e.account_id"
                    + " join merchant s on s.id = a.merchant_id where e.banking_day >= :fromDay"
                    + " and e.banking_day <= :toDay and {a.merchant_id}"
                    + " and not exists (select 1 from entry_match k where k.entry_id = e.id)) u",
            "true",
            Map.of(Filter.ACCOUNT, "u.number = :account", Filter.STATE, "u.state = :state"),
            "",
            "u.side, u.at, u.id");
}
