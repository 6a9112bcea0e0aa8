package vietqr.report;

import vietqr.closing.Closes;

import java.util.List;
import java.util.Map;

/** Reports over what was done with money and told about it, and by whom. */
final class TraceReports {

    private TraceReports() {}

    static final Definition REFUNDS = new Definition(
            List.of(
                    Column.time("createdAt", "r.created_at"),
                    Column.word("state", "r.state"),
                    Column.money("amount", "r.amount"),
                    Column.text("content", "r.content", 34),
                    Column.text("account", "a.number", 16),
                    Column.text("reference", "m.reference", 22),
                    Column.money("paidAmount", "m.amount"),
                    Column.time("occurredAt", "m.occurred_at"),
                    Column.text("bankReference", "r.bank_reference", 22),
                    Column.text("failure", "r.failure", 10),
                    Column.text("askedBy", who("r.requested_by"), 20),
                    Column.time("endedAt", "r.ended_at"),
                    Column.text("merchant", "s.name", 20)),
            "refund r join movement m on m.id = r.movement_id join bank_account a on a.id = r.account_id"
                    + " join merchant s on s.id = r.merchant_id left join portal_user w on w.id = "
                    + person("r.requested_by"),
            "r.id >= :fromId and r.id < :untilId and r.created_at >= :from and r.created_at < :until"
                    + " and {r.merchant_id}",
            Map.of(Filter.ACCOUNT, "a.number = :account", Filter.STATE, "r.state = :state"),
            "",
            "r.id");

    static final Definition DELIVERIES = new Definition(
            List.of(
                    Column.time("createdAt", "d.created_at"),
                    Column.text("event", "e.type", 24),
                    Column.text("endpoint", "coalesce(nullif(n.name, ''), n.callback_url)", 30),
                    Column.word("state", "d.state"),
                    Column.count("attempts", "d.attempts"),
                    Column.text(
                            "label",
                            "(select x.label from webhook_attempt x where x.delivery_id = d.id"
                                    + " order by x.number desc limit 1)",
                            16),
                    Column.time("lastAt", "(select max(x.ended_at) from webhook_attempt x where x.delivery_id = d.id)"),
                    Column.text("code", "p.code", 18),
                    Column.text("reference", "m.reference", 22),
                    Column.text("eventId", "e.id", 20),
                    Column.text("merchant", "s.name", 20)),
            "webhook_delivery d join webhook_event e on e.id = d.event_id"
                    + " join webhook_endpoint n on n.id = d.endpoint_id join merchant s on s.id = e.merchant_id"
                    + " left join payment_request p on p.id = e.request_id left join movement m on m.id = e.movement_id",
            "d.id >= :fromId and d.id < :untilId and d.created_at >= :from and d.created_at < :until"
                    + " and {e.merchant_id}",
            Map.of(Filter.STATE, "d.state = :state"),
            "",
            "d.id");

    /** What people and programs have decided: corrections, approvals, messages read again, breaks, days, reports, keys. */
    static final Definition AUDIT = new Definition(
            List.of(
                    Column.time("at", "t.at"),
                    Column.word("deed", "t.deed"),
                    Column.text("who", who("t.who"), 24),
                    new Column("subject", ColumnType.WORD, "t.subject", 26),
                    Column.money("amount", "t.amount"),
                    Column.text("reason", "t.reason", 50),
                    Column.text("merchant", "s.name", 20)),
            "("
                    + String.join(
                            " union all ",
                            corrections(),
                            matched(),
                            taken(),
                            asked(),
                            decided(),
                            replayed(),
                            settled(),
                            withdrawn(),
                            closed(),
                            exported(),
                            keys())
                    + ") t join merchant s on s.id = t.merchant_id left join portal_user w on w.id = "
                    + person("t.who"),
            "true",
            Map.of(),
            "",
            "t.at, t.id");

    private static String corrections() {
        return "select c.id, c.asked_at as at, concat('CORRECTION_', c.kind) as deed, c.asked_by as who,"
                + " m.reference as subject, m.amount, c.reason, c.merchant_id"
                + " from payment_correction c join movement m on m.id = c.movement_id"
                + " where c.asked_at >= :from and c.asked_at < :until and {c.merchant_id}";
    }

    private static String matched() {
        return "select h.id, h.matched_at, 'MONEY_PUT', concat('person:', h.approved_by), m.reference, m.amount,"
                + " c.reason, c.merchant_id from payment_match h join payment_correction c on c.id = h.correction_id"
                + " join movement m on m.id = h.movement_id"
                + " where h.matched_at >= :from and h.matched_at < :until and {c.merchant_id}";
    }

    private static String taken() {
        return "select v.id, v.reversed_at, 'MONEY_TAKEN', concat('person:', v.approved_by), m.reference, m.amount,"
                + " c.reason, c.merchant_id from payment_reversal v join payment_correction c on c.id = v.correction_id"
                + " join movement m on m.id = v.movement_id"
                + " where v.reversed_at >= :from and v.reversed_at < :until and {c.merchant_id}";
    }

    private static String asked() {
        return "select q.id, q.asked_at, 'APPROVAL_ASKED', q.requester, concat('ABOUT_', q.kind), null, '', q.merchant_id"
                + " from approval q where q.asked_at >= :from and q.asked_at < :until and {q.merchant_id}";
    }

    private static String decided() {
        return "select q.id, q.decided_at, concat('APPROVAL_', q.state), concat('person:', q.decided_by), concat('ABOUT_', q.kind), null,"
                + " q.reason, q.merchant_id from approval q"
                + " where q.decided_at >= :from and q.decided_at < :until and {q.merchant_id}";
    }

    private static String replayed() {
        return "select g.id, g.read_at, 'NOTICE_READ_AGAIN', g.reader, m.reference, m.amount, g.reason, a.merchant_id"
                + " from notice_reading g join movement m on m.notice_id = g.notice_id"
                + " join bank_account a on a.id = m.account_id"
                + " where g.seq > 1 and g.read_at >= :from and g.read_at < :until and {a.merchant_id}";
    }

    private static String settled() {
        return "select r.id, r.asked_at, concat('BREAK_', r.kind), r.asked_by, b.reason, r.amount, r.reason, r.merchant_id"
                + " from break_resolution r join recon_break b on b.id = r.break_id"
                + " where r.asked_at >= :from and r.asked_at < :until and {r.merchant_id}";
    }

    private static String withdrawn() {
        return "select z.id, z.withdrawn_at, 'STATEMENT_WITHDRAWN', z.withdrawn_by, z.file_name, null, z.reason, z.merchant_id"
                + " from statement_withdrawal z"
                + " where z.withdrawn_at >= :from and z.withdrawn_at < :until and {z.merchant_id}";
    }

    private static String closed() {
        String day =
                " from day_close_step p join day_close d on d.id = p.close_id join bank_account a on a.id = d.account_id";
        return "select p.id, p.asked_at, concat('DAY_', p.kind), p.asked_by, concat(a.number, ' ', d.day), null, p.reason,"
                + " d.merchant_id" + day + " where p.asked_at >= :from and p.asked_at < :until and {d.merchant_id}"
                + " union all select p.id, q.decided_at, concat('DAY_', p.kind, '_', q.state),"
                + " concat('person:', q.decided_by), concat(a.number, ' ', d.day), null, q.reason, d.merchant_id" + day
                + " join approval q on q.kind = '" + Closes.APPROVAL_KIND + "' and q.subject_id = p.id"
                + " where q.decided_at >= :from and q.decided_at < :until and {d.merchant_id}";
    }

    private static String exported() {
        return "select x.id, x.created_at, 'EXPORT_ASKED', x.asked_by, concat('report.', x.report), null,"
                + " coalesce(x.sha256, x.failure), x.merchant_id from report_export x"
                + " where x.created_at >= :from and x.created_at < :until and {x.merchant_id}";
    }

    private static String keys() {
        return "select k.id, k.created_at, 'KEY_MADE', concat('person:', k.created_by), k.name, null, k.scopes,"
                + " k.merchant_id from api_key k"
                + " where k.created_at >= :from and k.created_at < :until and {k.merchant_id}"
                + " union all select k.id, k.revoked_at, 'KEY_REVOKED', '', k.name, null, '', k.merchant_id"
                + " from api_key k where k.revoked_at >= :from and k.revoked_at < :until and {k.merchant_id}";
    }

    /** By name: the key's, with whoever made it; else the person's. */
    private static String who(String who) {
        return "coalesce((select concat(y.name, ' (API', coalesce(concat(', ', w.display_name), ''), ')') from api_key y where "
                + who + " like 'key:%' and y.id = cast(substring_index(substring(" + who
                + ", 5), '/', 1) as unsigned)),"
                + " concat(w.display_name, if(" + who + " like 'key:%', ' (API)', '')), " + who + ")";
    }

    /** The id of the person behind whoever asked, if there is one. */
    private static String person(String who) {
        return "if(" + who + " like '%person:%', cast(substring_index(" + who + ", 'person:', -1) as unsigned), null)";
    }
}
