package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.comparison.PaymentCodes;
import vietqr.comparison.Rules;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.reconciliation.Finding.Ids;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The third fact and the fourth: what a movement meant for the request it belongs to, and whether the merchant was told. */
@ApplicationScoped
@Transactional
class MoneyFindings {
    /** Of one kind on one day: whoever has more has another problem. */
    private static final int MOST = 10_000;

    private static final int CODES_AT_ONCE = 500;

    private static final String OF_DAY = " where m.account_id = ? and m.occurred_at >= ? and m.occurred_at < ?";
    private static final String BELONGING = " from movement m join payment_match p on p.movement_id = m.id"
            + " left join payment_reversal v on v.movement_id = p.movement_id and v.turn = p.turn";
    private static final String FREE = " and not exists (select 1 from payment_match p left join payment_reversal v"
            + " on v.movement_id = p.movement_id and v.turn = p.turn where p.movement_id = m.id and v.id is null)";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected MoneyFindings() {
        this(null);
    }

    @Inject
    MoneyFindings(EntityManager em) {
        this.em = em;
    }

    /** All of one day. */
    List<Finding> of(Run run, Rules rules, LocalDate day) {
        List<Finding> all = new ArrayList<>();
        Instant patience = rules.patientUntil(day);
        boolean patient = run.asOf().orElseThrow().isBefore(patience);
        for (Finding finding : ofRequests(run, rules, day))
            all.add(patient && finding.reason() == BreakReason.UNDERPAID ? finding.until(patience) : finding);
        all.addAll(nearlyNamed(run, rules, day));
        all.addAll(elsewhere(run, rules, day));
        all.addAll(untold(run, rules, day));
        return all;
    }

    private List<Finding> ofRequests(Run run, Rules rules, LocalDate day) {
        Query query =
                em.createNativeQuery("select m.id, m.direction, m.amount, r.id, p.rule, r.state, r.amount, r.received,"
                        + " coalesce(f.refunded, 0)" + BELONGING + " join payment_request r on r.id = p.request_id"
                        + " left join refundable f on f.movement_id = m.id" + OF_DAY
                        + " and v.id is null and p.rule in ('PART', 'OVER', 'LATE', 'DUPLICATE', 'AFTER_CANCEL')"
                        + " order by m.id limit " + MOST);
        return rows(query, run, rules, day).stream()
                .flatMap(row -> ofRequest(row, day).stream())
                .toList();
    }

    private static Optional<Finding> ofRequest(Object[] row, LocalDate day) {
        String state = row[5].toString();
        long asked = Books.number(row[6]);
        long received = Books.number(row[7]);
        boolean kept = Books.number(row[8]) < Books.number(row[2]);
        Optional<BreakReason> reason =
                switch (row[4].toString()) {
                    case "PART" -> Optional.of(BreakReason.UNDERPAID).filter(is -> state.equals("UNDERPAID"));
                    case "OVER" -> Optional.of(BreakReason.OVERPAID).filter(is -> state.equals("OVERPAID"));
                    case "LATE" -> Optional.of(BreakReason.LATE).filter(is -> state.equals("PAID_LATE"));
                    default -> Optional.of(BreakReason.DUPLICATE_TRANSFER).filter(is -> kept);
                };
        return reason.map(is -> about(is, row, day, OptionalLong.of(Books.number(row[3])))
                .differing(is == BreakReason.UNDERPAID || is == BreakReason.OVERPAID ? received - asked : 0));
    }

    /** Money that matching has an idea about; the request is named if it is the only one. */
    private List<Finding> nearlyNamed(Run run, Rules rules, LocalDate day) {
        Query query =
                em.createNativeQuery("select m.id, m.direction, m.amount, min(s.request_id), count(*), min(s.hint)"
                        + " from movement m join payment_suggestion s on s.movement_id = m.id" + OF_DAY + FREE
                        + " group by m.id, m.direction, m.amount order by m.id limit " + MOST);
        return rows(query, run, rules, day).stream()
                .map(row -> about(
                                BreakReason.MANGLED_CONTENT,
                                row,
                                day,
                                Books.number(row[4]) == 1
                                        ? OptionalLong.of(Books.number(row[3]))
                                        : OptionalLong.empty())
                        .hinting(row[5].toString(), ""))
                .toList();
    }

    /** Money without a request whose text has the code of one on another account of the merchant's. */
    private List<Finding> elsewhere(Run run, Rules rules, LocalDate day) {
        Query free = em.createNativeQuery(
                "select m.id, m.direction, m.amount, m.content from movement m" + OF_DAY + " and m.content like '%q%r%'"
                        + " collate utf8mb4_general_ci" + FREE + " order by m.id limit " + MOST);
        Map<String, List<Object[]>> byCode = new LinkedHashMap<>();
        for (Object[] row : rows(free, run, rules, day)) {
            String code = PaymentCodes.in(row[3].toString());
            if (!code.isEmpty())
                byCode.computeIfAbsent(code, one -> new ArrayList<>()).add(row);
        }
        List<Finding> found = new ArrayList<>();
        List<String> codes = List.copyOf(byCode.keySet());
        for (int at = 0; at < codes.size(); at += CODES_AT_ONCE)
            for (Object[] request : requests(run, codes.subList(at, Math.min(codes.size(), at + CODES_AT_ONCE))))
                for (Object[] row : byCode.get(request[1].toString()))
                    found.add(about(BreakReason.WRONG_ACCOUNT, row, day, OptionalLong.of(Books.number(request[0]))));
        return found;
    }

    private List<Object[]> requests(Run run, List<String> codes) {
        String marks = codes.stream().map(code -> "?").collect(Collectors.joining(", "));
        Query query = em.createNativeQuery(
                        "select id, code from payment_request where account_id <> ? and merchant_id = ?"
                                + " and code in (" + marks + ")")
                .setParameter(1, run.accountId())
                .setParameter(2, run.merchantId());
        for (int at = 0; at < codes.size(); at++) query.setParameter(at + 3, codes.get(at));
        return Books.rows(query);
    }

    /** Deliveries that nobody tries any more. */
    private List<Finding> untold(Run run, Rules rules, LocalDate day) {
        Query query = em.createNativeQuery("select m.id, m.direction, m.amount, min(d.state), count(*) from movement m"
                + " join webhook_event e on e.movement_id = m.id join webhook_delivery d on d.event_id = e.id" + OF_DAY
                + " and d.state in ('GIVEN_UP', 'REFUSED') group by m.id, m.direction, m.amount order by m.id limit "
                + MOST);
        return rows(query, run, rules, day).stream()
                .map(row -> about(BreakReason.NOT_TOLD, row, day, OptionalLong.empty())
                        .hinting(row[3].toString(), ""))
                .toList();
    }

    private static List<Object[]> rows(Query query, Run run, Rules rules, LocalDate day) {
        return Books.rows(query.setParameter(1, run.accountId())
                .setParameter(2, InstantConverter.column(rules.start(day)))
                .setParameter(3, InstantConverter.column(rules.end(day))));
    }

    private static Finding about(BreakReason reason, Object[] row, LocalDate day, OptionalLong requestId) {
        long movementId = Books.number(row[0]);
        return Finding.of(
                reason,
                "M" + movementId,
                Ids.NONE.withMovement(movementId).withRequest(requestId),
                day,
                Direction.valueOf(row[1].toString()),
                Vnd.of(Books.number(row[2])));
    }
}
