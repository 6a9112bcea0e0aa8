package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.kernel.Now;
import vietqr.matching.MatchRule;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up what merchants ask about: a request by their order, or money by the bank's reference. */
@ApplicationScoped
@Transactional
public class Transactions {
    /** How far back a merchant may ask (wire reference, section 5). */
    private static final Duration REACH = Duration.ofDays(15);

    private static final int MOST_ROWS = 100;

    private static final Set<MatchRule> PAYING = EnumSet.of(
            MatchRule.EXACT,
            MatchRule.CORRECTED,
            MatchRule.ORDER_ID,
            MatchRule.BY_HAND,
            MatchRule.STANDING,
            MatchRule.COMPLETING);

    private final EntityManager em;
    private final Payments payments;
    private final ExpectedDebits expectedDebits;
    private final Now now;

    /** For the container's proxy only. */
    protected Transactions() {
        this(null, null, null, null);
    }

    @Inject
    public Transactions(EntityManager em, Payments payments, ExpectedDebits expectedDebits, Now now) {
        this.em = em;
        this.payments = payments;
        this.expectedDebits = expectedDebits;
        this.now = now;
    }

    /**
     * A request, the movement that paid it, or both; or money that went back.
     *
     * @param request empty for money outside the gateway; the original's when money went back
     * @param movement empty while nobody has paid
     * @param origin the credit whose money this debit gave back; empty for everything else
     */
    public record Row(Optional<PaymentRequest> request, Optional<Movement> movement, Optional<Movement> origin) {}

    /**
     * The account's requests for an order of the last 15 days, newest first, and behind them the debits that gave their
     * money back.
     */
    public List<Row> byOrder(BankAccount account, String orderId) {
        List<Row> asked = payments.ofOrder(account.id(), orderId, since()).stream()
                .map(request -> new Row(Optional.of(request), movementOf(request.id()), Optional.empty()))
                .toList();
        Stream<Row> given = asked.stream().flatMap(this::repaymentsOf);
        return Stream.concat(asked.stream(), given).limit(MOST_ROWS).toList();
    }

    private Stream<Row> repaymentsOf(Row asked) {
        return asked.movement().stream().flatMap(origin -> expectedDebits.debitsOf(origin).stream()
                .map(debit -> new Row(asked.request(), Optional.of(debit), Optional.of(origin))));
    }

    /** The account's movements with a bank reference of the last 15 days: one in and one out at the most. */
    public List<Row> byReference(BankAccount account, String reference) {
        return em
                .createQuery(
                        "select m from Movement m where m.accountId = :account and m.referenceKey = :reference"
                                + " and m.recordedAt >= :since order by m.id desc",
                        Movement.class)
                .setParameter("account", account.id())
                .setParameter("reference", Movement.keyOf(reference))
                .setParameter("since", since())
                .setMaxResults(MOST_ROWS)
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    /** The movement, with the request that the public API names with it: which it pays, or whose money it gives back. */
    public Row row(Movement movement) {
        Optional<Movement> origin = expectedDebits.originOf(movement);
        return new Row(requestPaidBy(origin.orElse(movement)), Optional.of(movement), origin);
    }

    public Optional<Movement> movement(long movementId) {
        return Optional.ofNullable(em.find(Movement.class, movementId));
    }

    /** What is recorded on the account under a bank's reference. */
    public Optional<Movement> recorded(BankAccount account, String reference, Direction direction) {
        return em.createQuery(
                        "select m from Movement m where m.bankBin = :bin and m.accountNumber = :number"
                                + " and m.referenceKey = :reference and m.direction = :direction",
                        Movement.class)
                .setParameter("bin", account.bankBin())
                .setParameter("number", account.number())
                .setParameter("reference", Movement.keyOf(reference))
                .setParameter("direction", direction)
                .getResultStream()
                .findFirst();
    }

    /** The money that came in on the account under a bank's reference, however long ago. */
    public Optional<Movement> creditOf(BankAccount account, String reference) {
        return em.createQuery(
                        "select m from Movement m where m.accountId = :account and m.referenceKey = :reference"
                                + " and m.direction = :credit",
                        Movement.class)
                .setParameter("account", account.id())
                .setParameter("reference", Movement.keyOf(reference))
                .setParameter("credit", Direction.C)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The movement that paid a request: the exact one, or the one that brought what was still missing. */
    public Optional<Movement> movementOf(long requestId) {
        return em.createQuery(
                        "select m from Movement m, PaymentMatch p where p.movementId = m.id and p.requestId = :request"
                                + " and p.rule in :paying and " + Match.HOLDS + " order by m.id",
                        Movement.class)
                .setParameter("request", requestId)
                .setParameter("paying", PAYING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** A movement of a request's, and what it means for it. */
    public record Share(Movement movement, MatchRule rule) {}

    /** All the money that came for a request, in the order in which banks told of it, at most a hundred movements. */
    public List<Share> sharesOf(long requestId) {
        return em
                .createQuery(
                        "select m, p.rule from Movement m, PaymentMatch p where p.movementId = m.id"
                                + " and p.requestId = :request and " + Match.HOLDS + " order by m.id",
                        Object[].class)
                .setParameter("request", requestId)
                .setMaxResults(MOST_ROWS)
                .getResultList()
                .stream()
                .map(row -> new Share((Movement) row[0], (MatchRule) row[1]))
                .toList();
    }

    /** The message by which the bank told us of a movement. */
    public Optional<Notice> noticeOf(Movement movement) {
        return Optional.ofNullable(em.find(Notice.class, movement.noticeId()));
    }

    /** The movement recorded for the kept message; empty for money on an account of nobody's, and for repeats. */
    public Optional<Movement> movementOfNotice(String noticeReference) {
        return em.createQuery(
                        "select m from Movement m, Notice n where m.noticeId = n.id and n.reference = :reference",
                        Movement.class)
                .setParameter("reference", noticeReference)
                .getResultStream()
                .findFirst();
    }

    /** The request that a movement pays as the public API understands it: exactly, in time, for the first time. */
    public Optional<PaymentRequest> requestPaidBy(Movement movement) {
        return matchOf(movement.id())
                .filter(match -> match.rule().onWire())
                .flatMap(match -> payments.find(match.requestId()));
    }

    /** The request that a movement belongs to in any way, and why. */
    public Optional<Match> matchOf(long movementId) {
        return PaymentMatch.current(em, movementId).map(PaymentMatch::match);
    }

    /** The requests that a movement may have been meant for, if that is for a person to decide. */
    public List<Suggestion> suggestionsFor(long movementId) {
        return em.createQuery(
                        "select s from Suggestion s where s.movementId = :movement order by s.requestId desc",
                        Suggestion.class)
                .setParameter("movement", movementId)
                .getResultList();
    }

    private Instant since() {
        return now.get().minus(REACH);
    }
}
