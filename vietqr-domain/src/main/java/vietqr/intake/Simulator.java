package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.dialect.BankFormats;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.Transfer;
import vietqr.kernel.Now;
import vietqr.settings.Settings;

import java.util.Optional;
import java.util.UUID;

/** Plays the bank in the sandbox: a message in MB's form goes the way every real one goes. */
@ApplicationScoped
@Transactional
public class Simulator {
    private static final int LONGEST_NAME_IN_REFERENCE = 60;

    private final Intake intake;
    private final BankFormats formats;
    private final Transactions transactions;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Simulator() {
        this(null, null, null, null, null);
    }

    @Inject
    public Simulator(Intake intake, BankFormats formats, Transactions transactions, Settings settings, Now now) {
        this.intake = intake;
        this.formats = formats;
        this.transactions = transactions;
        this.settings = settings;
        this.now = now;
    }

    /**
     * The id of the movement that was recorded; empty if the message was refused.
     *
     * @throws IllegalStateException in production
     */
    public Optional<Long> pay(SimulatedPayment payment) {
        if (settings.production()) throw new IllegalStateException("no simulated money in production");
        IntakeResult result = intake.acceptMb(new BankMessage(
                payment.account().bankBin(), payment.username(), payment.remoteAddress(), message(payment)));
        if (!(result instanceof IntakeResult.Accepted accepted)) return Optional.empty();
        return transactions.movementOfNotice(accepted.noticeReference()).map(Movement::id);
    }

    /** As documented for the test callback: a new id, and a reference made of the caller's name and a UUID. */
    private byte[] message(SimulatedPayment payment) {
        String name = payment.username();
        String shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME_IN_REFERENCE));
        Transfer transfer = new Transfer(
                UUID.randomUUID().toString(),
                shortName + "-" + UUID.randomUUID(),
                Transfer.Target.ofAccount("", payment.account().number()),
                payment.direction(),
                payment.amount(),
                payment.content(),
                now.get());
        return formats.get(MbBalanceChange.NAME).write(transfer).body();
    }
}
