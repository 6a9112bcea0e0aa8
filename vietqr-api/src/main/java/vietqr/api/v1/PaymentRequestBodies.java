package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Now;
import vietqr.payment.PaymentRequest;
import vietqr.settings.Settings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Fetches what a payment request's form shows beside the request itself. */
@ApplicationScoped
class PaymentRequestBodies {
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected PaymentRequestBodies() {
        this(null, null, null, null);
    }

    @Inject
    PaymentRequestBodies(BankAccounts accounts, BankDirectory banks, Settings settings, Now now) {
        this.accounts = accounts;
        this.banks = banks;
        this.settings = settings;
        this.now = now;
    }

    PaymentRequestBody of(PaymentRequest request) {
        return forMany().apply(request);
    }

    /** For a whole page: each account is looked up once. */
    Function<PaymentRequest, PaymentRequestBody> forMany() {
        Map<Long, BankAccount> known = new HashMap<>();
        return request -> {
            BankAccount account = known.computeIfAbsent(
                    request.accountId(), id -> accounts.find(id).orElseThrow());
            return PaymentRequestBody.of(
                    request, account, banks.find(account.bankBin()).orElseThrow(), settings.publicUrl(), now.get());
        };
    }
}
