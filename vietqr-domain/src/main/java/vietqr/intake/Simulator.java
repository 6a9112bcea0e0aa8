package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormats;
import vietqr.dialect.Handled;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.MbMerchantQr;
import vietqr.dialect.Transfer;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.Asked;
import vietqr.payment.Direction;
import vietqr.payment.PaymentFinder;
import vietqr.payment.PaymentRequest;
import vietqr.settings.Settings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Plays the bank in the sandbox: a message in one of MB's forms goes the way every real one goes. */
@ApplicationScoped
@Transactional
public class Simulator {
    private static final int LONGEST_NAME_IN_REFERENCE = 60;

    private final Intake intake;
    private final PaymentFinder requests;
    private final BankFormats formats;
    private final Transactions transactions;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Simulator() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Simulator(
            Intake intake,
            PaymentFinder requests,
            BankFormats formats,
            Transactions transactions,
            Settings settings,
            Now now) {
        this.intake = intake;
        this.requests = requests;
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
        Optional<PaymentRequest> merchantQr = merchantQr(payment);
        String format = merchantQr.isPresent() ? MbMerchantQr.NAME : MbBalanceChange.NAME;
        byte[] body = formats.get(format).write(transfer(payment, merchantQr)).body();
        Handled handled = intake.take(
                Voice.ofBank(payment.account().bankBin(), payment.username(), payment.remoteAddress()),
                formats.get(format),
                new Arrival(body, Map.of(), UnaryOperator.identity(), now.get()));
        return transactions.movementOfNotice(handled.reference()).map(Movement::id);
    }

    /**
     * A bank tells of money that has left, or come to, an account that need not be linked.
     *
     * @throws IllegalStateException in production
     */
    public void tell(String bankBin, String number, Direction direction, Vnd amount, String content, String sender) {
        if (settings.production()) throw new IllegalStateException("no simulated money in production");
        Transfer transfer = new Transfer(
                UUID.randomUUID().toString(),
                "sandbox-" + UUID.randomUUID(),
                new Transfer.Target("", number, "", "", "", ""),
                direction,
                amount,
                content,
                now.get());
        intake.take(
                Voice.ofBank(bankBin, sender, ""),
                formats.get(MbBalanceChange.NAME),
                new Arrival(
                        formats.get(MbBalanceChange.NAME).write(transfer).body(),
                        Map.of(),
                        UnaryOperator.identity(),
                        now.get()));
    }

    /** The text of a merchant QR has no payment code, so that the bank has to name it. */
    private Optional<PaymentRequest> merchantQr(SimulatedPayment payment) {
        if (payment.direction() != Direction.C) return Optional.empty();
        return requests
                .waitingMerchantQrs(payment.account().id(), payment.content().strip(), payment.amount())
                .stream()
                .findFirst();
    }

    /** As documented for the test callback: a new id, and a reference made of the caller's name and a UUID. */
    private Transfer transfer(SimulatedPayment payment, Optional<PaymentRequest> merchantQr) {
        String name = payment.username();
        String shortName = name.substring(0, Math.min(name.length(), LONGEST_NAME_IN_REFERENCE));
        return new Transfer(
                UUID.randomUUID().toString(),
                shortName + "-" + UUID.randomUUID(),
                target(payment, merchantQr),
                payment.direction(),
                payment.amount(),
                merchantQr.map(Asked::transferText).orElse(payment.content()),
                now.get());
    }

    private static Transfer.Target target(SimulatedPayment payment, Optional<PaymentRequest> merchantQr) {
        return new Transfer.Target(
                "",
                payment.account().number(),
                merchantQr.flatMap(Asked::terminalLabel).orElse(""),
                merchantQr.flatMap(Asked::referenceLabel).orElse(""),
                "",
                "");
    }
}
