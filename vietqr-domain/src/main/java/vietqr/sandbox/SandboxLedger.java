package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.dialect.BankFormats;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.Transfer;
import vietqr.intake.BankMessage;
import vietqr.intake.Intake;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.payment.Direction;
import vietqr.refund.BankAnswer;
import vietqr.refund.RefundOrder;

import java.util.List;
import java.util.Optional;

/** The books of the sandbox's bank, and its messages about what it has booked. */
@ApplicationScoped
class SandboxLedger {
    private static final String SENDER = "sandbox-bank";

    private final EntityManager em;
    private final Intake intake;
    private final BankFormats formats;
    private final Now now;

    /** For the container's proxy only. */
    protected SandboxLedger() {
        this(null, null, null, null);
    }

    @Inject
    SandboxLedger(EntityManager em, Intake intake, BankFormats formats, Now now) {
        this.em = em;
        this.intake = intake;
        this.formats = formats;
        this.now = now;
    }

    @Transactional(TxType.REQUIRES_NEW)
    BankAnswer ordered(RefundOrder order) {
        return find(order).orElseGet(() -> enter(order)).ordered(now.get());
    }

    @Transactional(TxType.REQUIRES_NEW)
    BankAnswer asked(RefundOrder order) {
        return find(order).map(SandboxRefund::asked).orElseGet(BankAnswer::notThere);
    }

    /** Tells us of one debit that is due, on the way on which every real message comes; false when none is. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean tellNext() {
        List<?> due = em.createNativeQuery("select mark from sandbox_refund where debit_due_at <= ?"
                        + " order by debit_due_at limit 1 for update skip locked")
                .setParameter(1, InstantConverter.column(now.get()))
                .getResultList();
        if (due.isEmpty()) return false;
        SandboxRefund refund = em.find(SandboxRefund.class, due.get(0));
        intake.acceptMb(new BankMessage(refund.bankBin(), SENDER, "127.0.0.1", message(refund)));
        refund.debitTold();
        return true;
    }

    private Optional<SandboxRefund> find(RefundOrder order) {
        return Optional.ofNullable(em.find(SandboxRefund.class, order.mark().value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private SandboxRefund enter(RefundOrder order) {
        SandboxRefund refund = new SandboxRefund(order, now.get());
        em.persist(refund);
        return refund;
    }

    private byte[] message(SandboxRefund refund) {
        Transfer transfer = new Transfer(
                refund.mark() + "-" + refund.reference(),
                refund.reference(),
                Transfer.Target.ofAccount("", refund.accountNumber()),
                Direction.D,
                refund.amount(),
                refund.content(),
                now.get());
        return formats.get(MbBalanceChange.NAME).write(transfer).body();
    }
}
