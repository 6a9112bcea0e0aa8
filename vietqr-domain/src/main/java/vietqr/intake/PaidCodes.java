package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.TerminalAccounts;
import vietqr.dialect.Claim;
import vietqr.dialect.Claim.Place;
import vietqr.dialect.Outcome;
import vietqr.kernel.Now;
import vietqr.merchant.Terminal;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the account where a bank names the code that was paid and not the account: by terminal and order (wire reference,
 * section 8.2), or by bill (section 8.3). The text of the code stands in for the transfer text, which those formats lack.
 */
@ApplicationScoped
class PaidCodes {
    /** How old an order may be that a terminal's payment is for (wire reference, section 8.2). */
    private static final Duration REACH = Duration.ofDays(2);

    private static final int MOST = 100;

    private final EntityManager em;
    private final BankAccounts accounts;
    private final TerminalAccounts terminalAccounts;
    private final Now now;

    /** For the container's proxy only. */
    protected PaidCodes() {
        this(null, null, null, null);
    }

    @Inject
    PaidCodes(EntityManager em, BankAccounts accounts, TerminalAccounts terminalAccounts, Now now) {
        this.em = em;
        this.accounts = accounts;
        this.terminalAccounts = terminalAccounts;
        this.now = now;
    }

    Location atTerminal(Claim claim, Place.Terminal place, Voice voice) {
        List<Terminal> terminals = terminals(place.code(), voice);
        if (terminals.isEmpty())
            return Location.lost(Outcome.UNKNOWN_TERMINAL, "no terminal is called " + place.code());
        if (place.order().isEmpty()) return byTrace(terminals, voice, claim);
        List<PaymentRequest> orders = orders(place.order(), terminals, traced(claim));
        Optional<BankAccount> account = Optional.empty();
        for (PaymentRequest order : orders) {
            account = accounts.find(order.accountId())
                    .filter(BankAccount::linked)
                    .filter(found -> Addressing.mayBeToldBy(voice, found));
            if (account.isPresent() && order.amount().equals(claim.amount()))
                return new Location.Found(account.get(), order.content(), Optional.of(order));
        }
        return account.isPresent()
                ? Location.lost(Outcome.OTHER_AMOUNT, "the order is for another amount")
                : Location.lost(Outcome.UNKNOWN_ORDER, "no order of the last two days is called " + place.order());
    }

    /** A standing code by the trace in it, or else the terminal's account. */
    private Location byTrace(List<Terminal> terminals, Voice voice, Claim claim) {
        Optional<PaymentRequest> standing = traced(claim)
                .flatMap(this::withCode)
                .filter(request -> request.kind().standing())
                .filter(request -> merchantsOf(terminals).contains(request.merchantId()));
        Optional<BankAccount> account = standing.flatMap(request -> accounts.find(request.accountId()))
                .filter(BankAccount::linked)
                .filter(found -> Addressing.mayBeToldBy(voice, found));
        return account.map(found -> (Location)
                        new Location.Found(found, standing.orElseThrow().content(), standing))
                .orElseGet(() -> receiving(terminals, voice, claim));
    }

    /** The payment code that stands as the trace in our merchant QRs. */
    private static Optional<PaymentCode> traced(Claim claim) {
        String trace = claim.content().strip();
        int end = trace.indexOf(' ');
        return PaymentCode.of(end < 0 ? trace : trace.substring(0, end));
    }

    private Optional<PaymentRequest> withCode(PaymentCode code) {
        return em.createQuery("select p from PaymentRequest p where p.code = :code", PaymentRequest.class)
                .setParameter("code", code.value())
                .getResultStream()
                .findFirst();
    }

    private Location receiving(List<Terminal> terminals, Voice voice, Claim claim) {
        List<BankAccount> bound = terminalAccounts
                .of(terminals.stream().map(Terminal::id).toList())
                .values()
                .stream()
                .filter(BankAccount::linked)
                .filter(account -> Addressing.mayBeToldBy(voice, account))
                .toList();
        if (bound.size() != 1)
            return Location.lost(Outcome.UNKNOWN_TERMINAL, "the terminal receives on " + bound.size() + " accounts");
        return new Location.Found(bound.get(0), claim.content());
    }

    Location onBill(Claim claim, Place.Bill place, Voice voice) {
        if (!place.service().equals(voice.serviceId()))
            return Location.lost(Outcome.OTHER_SERVICE, "the service " + place.service() + " is not ours");
        Optional<BankAccount> customer = customer(place.customer(), voice);
        if (customer.isEmpty())
            return Location.lost(Outcome.UNKNOWN_ACCOUNT, "no linked account is called " + place.customer());
        Optional<PaymentRequest> bill = PaymentCode.of(place.bill())
                .flatMap(this::withCode)
                .filter(found -> found.accountId() == customer.get().id());
        if (bill.isEmpty()) return Location.lost(Outcome.UNKNOWN_ORDER, "no bill is called " + place.bill());
        if (bill.get().kind() != PaymentKind.STATIC && !bill.get().amount().equals(claim.amount()))
            return Location.lost(Outcome.OTHER_AMOUNT, "the bill is for another amount");
        if (bill.get().state() == PaymentState.CANCELLED || bill.get().state() == PaymentState.REFUNDED)
            return Location.lost(Outcome.CLOSED, "the bill was cancelled or its money given back");
        return new Location.Found(customer.get(), bill.get().content(), bill);
    }

    /** The linked account that the bank calls its customer. */
    Optional<BankAccount> customer(String number, Voice voice) {
        return voice.bankBin()
                .flatMap(bin -> accounts.linked(bin, number))
                .filter(account -> Addressing.mayBeToldBy(voice, account));
    }

    /** What an account waits for, the oldest first, at most a hundred. */
    List<PaymentRequest> waiting(BankAccount account) {
        return em.createQuery(
                        "select p from PaymentRequest p where p.accountId = :account and p.state = :waiting"
                                + " and p.createdAt >= :since order by p.id",
                        PaymentRequest.class)
                .setParameter("account", account.id())
                .setParameter("waiting", PaymentState.WAITING)
                .setParameter("since", now.get().minus(PaymentRequest.PAYABLE_FOR))
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<Terminal> terminals(String code, Voice voice) {
        return em
                .createQuery("select t from Terminal t where t.code = :code", Terminal.class)
                .setParameter("code", code)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .filter(terminal ->
                        voice.merchantId().isEmpty() || voice.merchantId().getAsLong() == terminal.merchantId())
                .toList();
    }

    /** The merchants of the terminals, and those on whose accounts the terminals receive. */
    private Set<Long> merchantsOf(List<Terminal> terminals) {
        Stream<Long> owners = terminalAccounts
                .of(terminals.stream().map(Terminal::id).toList())
                .values()
                .stream()
                .map(BankAccount::merchantId);
        return Stream.concat(terminals.stream().map(Terminal::merchantId), owners)
                .collect(Collectors.toSet());
    }

    /**
     * The one whose code the trace is before all others, then those that wait for money, and then the newest first. A merchant
     * QR for which the merchant named no order has its code instead.
     */
    private List<PaymentRequest> orders(String order, List<Terminal> terminals, Optional<PaymentCode> trace) {
        Set<Long> merchants = merchantsOf(terminals);
        Instant since = now.get().minus(REACH);
        Stream<PaymentRequest> named = PaymentCode.of(order).flatMap(this::withCode).stream()
                .filter(request -> merchants.contains(request.merchantId()))
                .filter(request -> !request.createdAt().isBefore(since));
        Stream<PaymentRequest> ordered = em.createQuery(
                        "select p from PaymentRequest p where p.orderId = :order and p.merchantId in :merchants"
                                + " and p.createdAt >= :since order by p.id desc",
                        PaymentRequest.class)
                .setParameter("order", order)
                .setParameter("merchants", merchants)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultStream();
        return Stream.concat(named, ordered)
                .sorted(Comparator.comparing((PaymentRequest request) -> !trace.equals(Optional.of(request.code())))
                        .thenComparing(request -> !request.state().open()))
                .toList();
    }
}
