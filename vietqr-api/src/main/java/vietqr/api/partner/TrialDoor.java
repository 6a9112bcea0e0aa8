package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.StatusBody;
import vietqr.bank.BankAccount;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryStory;
import vietqr.intake.SimulatedPayment;
import vietqr.intake.Simulator;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.AccountsInReach;
import vietqr.payment.Direction;

import java.util.List;
import java.util.Optional;

/** Plays the bank in the sandbox, whether by HTTP or for a device (wire reference, section 4). */
@ApplicationScoped
class TrialDoor {
    private final AccountsInReach accounts;
    private final Simulator simulator;
    private final DeliveryLog deliveries;

    /** For the container's proxy only. */
    protected TrialDoor() {
        this(null, null, null);
    }

    @Inject
    TrialDoor(AccountsInReach accounts, Simulator simulator, DeliveryLog deliveries) {
        this.accounts = accounts;
        this.simulator = simulator;
        this.deliveries = deliveries;
    }

    /** Who plays, for which merchant, and from where. */
    record Payer(long merchantId, String name, String address) {}

    Response pay(Payer payer, Fields given) {
        String number = given.text("bankAccount").strip();
        List<BankAccount> ours = accounts.of(payer.merchantId(), number);
        if (ours.isEmpty()) return StatusBody.refused(ErrorCode.E77);
        return fault(given)
                .map(StatusBody::refusedAsByABank)
                .orElseGet(() -> pay(simulated(given, ours.get(0), payer)));
    }

    private Response pay(SimulatedPayment payment) {
        Optional<Long> movement = simulator.pay(payment);
        if (movement.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<DeliveryStory> unhappy = deliveries.afterFirstTries(movement.get()).stream()
                .filter(story -> !story.acknowledgedAtOnce())
                .findFirst();
        return unhappy.map(story -> StatusBody.refused(ErrorCode.E05, story.firstAnswer()))
                .orElseGet(() -> Response.ok(StatusBody.SUCCESS).build());
    }

    /** What a bank's message would be refused for, in the order and with the codes of section 8.1. */
    private static Optional<String> fault(Fields given) {
        if (amount(given).isEmpty()) return Optional.of("002");
        if (!given.has("content")) return Optional.of("009");
        return Direction.of(given.text("transType")).isEmpty() ? Optional.of("003") : Optional.empty();
    }

    private static Optional<Vnd> amount(Fields given) {
        return given.whole("amount").filter(dong -> dong > 0).map(Vnd::of);
    }

    private static SimulatedPayment simulated(Fields given, BankAccount account, Payer payer) {
        return new SimulatedPayment(
                account,
                payer.name(),
                payer.address(),
                amount(given).orElseThrow(),
                Direction.of(given.text("transType")).orElseThrow(),
                given.text("content"));
    }
}
