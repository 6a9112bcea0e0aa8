package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.refund.BankAnswer;
import vietqr.refund.RefundGateway;
import vietqr.refund.RefundOrder;
import vietqr.settings.Settings;

/**
 * Plays every bank in the sandbox when money is to be sent back. It behaves like one: it books an order once, may refuse it,
 * may fall silent, and tells of the debit a little later. Words in the content choose; they are listed in
 * {@code docs/refunds.md}.
 */
@ApplicationScoped
public class SandboxBank implements RefundGateway {
    private static final int MOST_MESSAGES_AT_ONCE = 50;

    private final SandboxLedger ledger;
    private final Settings settings;

    /** For the container's proxy only. */
    protected SandboxBank() {
        this(null, null);
    }

    @Inject
    SandboxBank(SandboxLedger ledger, Settings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public boolean serves(String bankBin) {
        return !settings.production();
    }

    @Override
    public BankAnswer send(RefundOrder order) {
        return ledger.ordered(order);
    }

    @Override
    public BankAnswer ask(RefundOrder order) {
        return ledger.asked(order);
    }

    /** Sends the messages about debits that are due. Does nothing in production. */
    public int tellDueDebits() {
        if (settings.production()) return 0;
        int room = MOST_MESSAGES_AT_ONCE;
        while (room > 0 && ledger.tellNext()) room--;
        return MOST_MESSAGES_AT_ONCE - room;
    }
}
