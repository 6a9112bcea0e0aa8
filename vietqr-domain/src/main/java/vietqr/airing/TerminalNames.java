package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.payment.PaymentRequest;

import java.util.List;
import java.util.Optional;

/** What people call the terminal of a request. */
@ApplicationScoped
class TerminalNames {
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected TerminalNames() {
        this(null);
    }

    @Inject
    TerminalNames(Merchants merchants) {
        this.merchants = merchants;
    }

    /** Empty if the request names no terminal, or one that several merchants under its own have. */
    String nameOf(PaymentRequest request) {
        String code = request.terminalCode();
        if (code == null || code.isBlank()) return "";
        return merchants
                .terminal(request.merchantId(), code)
                .or(() -> underIt(request.merchantId(), code))
                .map(Terminal::name)
                .orElse("");
    }

    private Optional<Terminal> underIt(long merchantId, String code) {
        List<Terminal> namesakes = merchants.terminalsUnder(merchantId, code);
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }
}
