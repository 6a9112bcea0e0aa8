package vietqr.web.pay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Vnd;
import vietqr.payment.Payee;
import vietqr.settings.Settings;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Links that open a bank's app with the payment filled in. The only public way to do that is the link service of vietqr.io
 * ({@code https://dl.vietqr.io/pay?app=&ba=account@bank&am=&tn=&bn=}), which is told of the payment when somebody follows
 * the link; so there are none unless the operator names it ({@code VIETQR_BANK_APP_LINKS}).
 */
@ApplicationScoped
class BankApps {
    /** The banks whose apps fill in what the link says, by the changelog of vietqr.io up to 2.18 (July 2026). */
    private static final List<String> FILLING_IN = List.of("MB", "ICB", "BIDV", "ACB", "OCB");

    private final BankDirectory banks;
    private final Optional<URI> service;

    /** For the container's proxy only. */
    protected BankApps() {
        this(null, Optional.empty());
    }

    @Inject
    BankApps(BankDirectory banks, Settings settings) {
        this(banks, settings.bankAppLinks());
    }

    BankApps(BankDirectory banks, Optional<URI> service) {
        this.banks = banks;
        this.service = service;
    }

    /** A bank's app and the link into it. */
    public record BankApp(String name, String link) {}

    /** The host that is told of the payment; empty without links. */
    String host() {
        return service.map(URI::getHost).orElse("");
    }

    List<BankApp> to(Payee payee, Vnd amount, String content) {
        return to(payee.bankCode(), payee.accountNumber(), payee.holder(), amount.toString(), content);
    }

    /** None if the operator wants none or the receiving bank is not in the directory. */
    List<BankApp> to(String bin, String number, String holder, String amount, String content) {
        Optional<Bank> receiving = banks.find(bin);
        if (service.isEmpty() || receiving.isEmpty()) return List.of();
        String payment = "&ba=" + encoded(number + "@" + id(receiving.get()))
                + "&am=" + amount
                + "&tn=" + encoded(content)
                + "&bn=" + encoded(holder);
        return FILLING_IN.stream()
                .flatMap(code -> banks.find(code).stream())
                .map(bank -> new BankApp(bank.shortName(), service.get() + "?app=" + id(bank) + payment))
                .toList();
    }

    private static String id(Bank bank) {
        return bank.code().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
