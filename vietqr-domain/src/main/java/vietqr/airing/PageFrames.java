package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.payment.Payments;

import java.util.Optional;

/** What whoever has a QR page open is told of it. Nothing is owed for it: how a payment stands can be read at any time. */
@ApplicationScoped
@Transactional
public class PageFrames {
    private final Payments payments;
    private final Transactions transactions;
    private final BankDirectory banks;
    private final TerminalNames terminals;

    /** For the container's proxy only. */
    protected PageFrames() {
        this(null, null, null, null);
    }

    @Inject
    PageFrames(Payments payments, Transactions transactions, BankDirectory banks, TerminalNames terminals) {
        this.payments = payments;
        this.transactions = transactions;
        this.banks = banks;
        this.terminals = terminals;
    }

    /**
     * How a payment stands.
     *
     * @param body what the page is told; empty while it waits for money
     */
    public record Standing(int seq, Optional<String> body) {}

    public Standing of(long requestId) {
        PaymentRequest request = payments.find(requestId).orElseThrow();
        return new Standing(request.seq(), body(request));
    }

    private Optional<String> body(PaymentRequest request) {
        if (request.state() == PaymentState.CANCELLED) return Optional.of(FrameBody.cancelled());
        return transactions
                .movementOf(request.id())
                .map(movement -> FrameBody.paid(new FrameBody.Seen(
                        movement, Optional.of(request), false, bank(movement), terminals.nameOf(request))));
    }

    private Bank bank(Movement movement) {
        return banks.find(movement.bankBin()).orElseThrow();
    }
}
