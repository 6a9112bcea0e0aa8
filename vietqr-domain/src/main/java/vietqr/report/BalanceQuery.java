package vietqr.report;

/**
 * The reconciliation statement of an account: what the bank says it holds, less what only the bank knows, and what only the
 * books know, is what the books should hold; beside it what they do. Amounts have a sign: money that is there more is above
 * zero. Accounts of which there is no statement in the period are left out, and so is what is not in dong. It is as of the
 * end of the period: what belongs together with something that came later was outstanding then.
 */
final class BalanceQuery {
    private static final String ACCOUNTS = "acc as (select a.id, a.number, s.name as merchant,"
            + " (select t.closing from statement t where t.account_id = a.id and t.currency = 'VND' and t.to_day >= :fromDay"
            + " and t.to_day <= :toDay order by t.to_day desc, t.id desc limit 1) as closing,"
            + " (select t.opening from statement t where t.account_id = a.id and t.currency = 'VND' and t.from_day >= :fromDay"
            + " and t.from_day <= :toDay order by t.from_day, t.id limit 1) as opening"
            + " from bank_account a join merchant s on s.id = a.merchant_id where {a.merchant_id}"
            + " and exists (select 1 from statement t where t.account_id = a.id and t.to_day >= :fromDay"
            + " and t.from_day <= :toDay))";

    private static final String ENTRIES = "ent as (select e.account_id, e.id, e.banking_day as day, e.reference,"
            + " e.content, if(e.direction = 'C', e.amount, -e.amount) as net,"
            + matched("k.entry_id = e.id")
            + " from statement_entry e join acc on acc.id = e.account_id"
            + " where e.banking_day >= :fromDay and e.banking_day <= :toDay and e.currency = 'VND')";

    private static final String MOVEMENTS = "mov as (select m.account_id, m.id,"
            + " date(convert_tz(m.occurred_at, '+00:00', '+07:00')) as day, m.reference, m.content,"
            + " if(m.direction = 'C', m.amount, -m.amount) as net,"
            + matched("k.movement_id = m.id")
            + " from movement m join acc on acc.id = m.account_id"
            + " where m.occurred_at >= :from and m.occurred_at < :until)";

    /** The place of a row is its number below. */
    static final String SQL = "(with " + ACCOUNTS + ", " + ENTRIES + ", " + MOVEMENTS
            + line(1, "BANK_BALANCE", "acc.closing")
            + " union all" + items(2, "NOT_IN_BOOKS", "-x.net", "ent")
            + " union all" + items(3, "NOT_AT_BANK", "x.net", "mov")
            + " union all"
            + line(4, "MATCHED_DIFFERENCE", sum("mov", " and x.matched") + " - " + sum("ent", " and x.matched"))
            + " union all" + line(5, "BOOK_BALANCE", derived())
            + " union all" + line(6, "BOOK_COUNTED", counted())
            + " union all" + line(7, "UNEXPLAINED", derived() + " - (" + counted() + ")")
            + ")";

    private BalanceQuery() {}

    /** Whether all that it belongs together with had come by the end of the period. */
    private static String matched(String which) {
        return " exists (select 1 from entry_match k where " + which + " and not exists (select 1 from entry_match o"
                + " left join movement om on om.id = o.movement_id left join statement_entry oe on oe.id = o.entry_id"
                + " where o.group_id = k.group_id and (om.occurred_at >= :until or oe.banking_day > :toDay))) as matched";
    }

    private static String line(int place, String step, String amount) {
        return " select acc.id as account_id, acc.number, acc.merchant, " + place + " as place, '" + step + "' as step,"
                + " null as day, null as reference, null as content, " + amount + " as amount, 0 as id from acc";
    }

    private static String items(int place, String step, String amount, String of) {
        return " select acc.id, acc.number, acc.merchant, " + place + ", '" + step
                + "', x.day, x.reference, x.content, " + amount + ", x.id from " + of
                + " x join acc on acc.id = x.account_id where not x.matched";
    }

    private static String sum(String of, String more) {
        return "(select coalesce(sum(x.net), 0) from " + of + " x where x.account_id = acc.id" + more + ")";
    }

    private static String derived() {
        return "acc.closing - " + sum("ent", "") + " + " + sum("mov", "");
    }

    private static String counted() {
        return "acc.opening + " + sum("mov", "");
    }
}
