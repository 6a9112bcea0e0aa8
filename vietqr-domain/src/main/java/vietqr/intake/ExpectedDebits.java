package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The debits that rooms above have asked banks for. A debit is recognised by the bank's reference or by the mark in its
 * text, on the same account and with the same amount; anything else stays an ordinary debit.
 */
@ApplicationScoped
@Transactional
public class ExpectedDebits {
    private static final int MOST_OF_ONE_CREDIT = 100;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected ExpectedDebits() {
        this(null, null);
    }

    @Inject
    public ExpectedDebits(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** To be called before the bank is asked, so that its message cannot come too early. */
    public void expect(DebitMark mark, Movement origin, Vnd amount) {
        long account = origin.accountId().orElseThrow();
        em.persist(new ExpectedDebit(mark, account, origin.id(), amount, now.get()));
    }

    /** The bank has told the reference under which it books what was asked for. */
    public void named(DebitMark mark, String reference) {
        locked(mark).ifPresent(expected -> expected.named(reference));
    }

    /** The credit that a debit gives back; empty for any other movement. */
    Optional<Movement> originOf(Movement debit) {
        if (debit.direction() != Direction.D) return Optional.empty();
        return em.createQuery(
                        "select o from Movement o, ExpectedDebit e where e.originMovementId = o.id"
                                + " and e.accountId = :account and e.reference = :reference and e.amount = :amount",
                        Movement.class)
                .setParameter("account", debit.accountId().orElse(0))
                .setParameter("reference", debit.referenceKey())
                .setParameter("amount", debit.amount())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The debits that have given back money of a credit, in the order in which banks told of them, at most a hundred. */
    List<Movement> debitsOf(Movement origin) {
        return em.createQuery(
                        "select d from Movement d, ExpectedDebit e where e.originMovementId = :origin"
                                + " and d.accountId = e.accountId and d.referenceKey = e.reference"
                                + " and d.amount = e.amount and d.direction = :debit order by d.id",
                        Movement.class)
                .setParameter("origin", origin.id())
                .setParameter("debit", Direction.D)
                .setMaxResults(MOST_OF_ONE_CREDIT)
                .getResultList();
    }

    /** Recognises a debit, once. */
    Optional<Repayment> met(Movement debit) {
        if (debit.direction() != Direction.D) return Optional.empty();
        Optional<ExpectedDebit> expected = Stream.concat(
                        named(debit), DebitMark.in(debit.content()).stream().flatMap(mark -> locked(mark).stream()))
                .filter(candidate -> candidate.isMetBy(debit))
                .findFirst();
        expected.ifPresent(found -> found.met(debit));
        return expected.map(this::repayment);
    }

    private Stream<ExpectedDebit> named(Movement debit) {
        return em
                .createQuery(
                        "select e from ExpectedDebit e where e.accountId = :account and e.reference = :reference",
                        ExpectedDebit.class)
                .setParameter("account", debit.accountId().orElse(0))
                .setParameter("reference", debit.referenceKey())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST_OF_ONE_CREDIT)
                .getResultList()
                .stream();
    }

    private Optional<ExpectedDebit> locked(DebitMark mark) {
        return Optional.ofNullable(em.find(ExpectedDebit.class, mark.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private Repayment repayment(ExpectedDebit expected) {
        OptionalLong request = PaymentMatch.current(em, expected.originMovementId())
                .map(match -> match.match().onWire())
                .orElse(OptionalLong.empty());
        return new Repayment(expected.mark(), expected.originMovementId(), request);
    }
}
