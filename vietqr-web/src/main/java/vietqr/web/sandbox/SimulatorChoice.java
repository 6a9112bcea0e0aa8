package vietqr.web.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.payment.Direction;
import vietqr.payment.PaymentFilter;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.payment.PaymentState;
import vietqr.simulation.PlayableAccounts;
import vietqr.simulation.Scenario;
import vietqr.web.look.Format;
import vietqr.web.session.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What there is to choose from on the page on which banks are played. */
@Named
@RequestScoped
public class SimulatorChoice {
    private static final int SHOWN_REQUESTS = 25;
    private static final List<String> USUAL = List.of("SEPAY", "MB_BALANCE_CHANGE");

    @Inject
    private BankFormats formats;

    @Inject
    private BankConnections connections;

    @Inject
    private PaymentSearch requests;

    @Inject
    private PlayableAccounts accounts;

    @Inject
    private BankDirectory banks;

    @Inject
    private SimulatorForm form;

    @Inject
    private Format format;

    @Inject
    private Visit visit;

    private List<PaymentRequest> shownRequests;
    private List<BankAccount> shownAccounts;

    public List<String> formats() {
        return formats.all().stream().map(BankFormat::name).toList();
    }

    /** In which the bank of the chosen account, or of the first, can tell at once; an aggregator's before a bank's. */
    String spoken() {
        Optional<BankAccount> account = accounts().stream()
                .filter(one -> chosenRequest().map(PaymentRequest::accountId).orElse(one.id()) == one.id())
                .findFirst();
        return Stream.concat(USUAL.stream(), formats().stream())
                .filter(name -> account.isPresent()
                        && !connections.tellingOf(account.get(), name).isEmpty())
                .findFirst()
                .orElse(USUAL.get(0));
    }

    private Optional<PaymentRequest> chosenRequest() {
        return form.getRequest() == null ? Optional.empty() : requests.find(visit.sight(), form.getRequest());
    }

    public Scenario[] scenarios() {
        return Scenario.values();
    }

    /** The newest of those for money that comes in that wait, and the one that is chosen, whatever has become of it. */
    public List<PaymentRequest> requests() {
        if (shownRequests == null) {
            PaymentFilter waiting = new PaymentFilter(
                    Optional.of(PaymentState.WAITING), Optional.empty(), Optional.empty(), Optional.empty());
            shownRequests = new ArrayList<>(
                    requests.page(visit.sight(), waiting, OptionalLong.empty(), SHOWN_REQUESTS).rows().stream()
                            .filter(request -> request.direction() == Direction.C)
                            .toList());
            Long chosen = form.getRequest();
            if (chosen != null && shownRequests.stream().noneMatch(request -> request.id() == chosen))
                requests.find(visit.sight(), chosen).ifPresent(request -> shownRequests.add(0, request));
        }
        return shownRequests;
    }

    public List<BankAccount> accounts() {
        if (shownAccounts == null) shownAccounts = accounts.of(visit.sight());
        return shownAccounts;
    }

    Optional<BankAccount> account(Long id) {
        return accounts().stream()
                .filter(account -> id != null && account.id() == id)
                .findFirst();
    }

    public String label(PaymentRequest request) {
        String order = request.orderId().isEmpty() ? "" : " · " + request.orderId();
        return request.code() + " · " + format.money(request.amount()) + order;
    }

    public String label(BankAccount account) {
        String bank = banks.find(account.bankBin()).map(Bank::code).orElse(account.bankBin());
        return bank + " " + account.number() + " · " + account.holder();
    }
}
