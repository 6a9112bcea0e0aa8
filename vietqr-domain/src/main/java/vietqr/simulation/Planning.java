package vietqr.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.Naming;
import vietqr.dialect.Transfer;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentSearch;
import vietqr.simulation.SimulationResult.Fault;
import vietqr.simulation.SimulationResult.Refused;
import vietqr.simulation.SimulationResult.Started;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a wish into a simulation that can begin: finds what it names, among what its maker may see. */
@ApplicationScoped
@Transactional
class Planning {
    private static final long MOST_DONG = 9_999_999_999_999L;
    private static final int SHORTEST_MANGLED = 2;

    private final PaymentSearch requests;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final BankConnections connections;
    private final BankFormats formats;
    private final ScannedTerminals terminals;
    private final Now now;

    /** For the container's proxy only. */
    protected Planning() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Planning(
            PaymentSearch requests,
            BankAccounts accounts,
            BankDirectory banks,
            BankConnections connections,
            BankFormats formats,
            ScannedTerminals terminals,
            Now now) {
        this.requests = requests;
        this.accounts = accounts;
        this.banks = banks;
        this.connections = connections;
        this.formats = formats;
        this.terminals = terminals;
        this.now = now;
    }

    List<String> formats() {
        return formats.all().stream().map(BankFormat::name).toList();
    }

    SimulationResult plan(SimulationWish wish, Sight sight) {
        Optional<Fault> fault = wish.fault();
        if (fault.isPresent()) return new Refused(fault.get());
        Optional<BankFormat> format = formats.named(wish.format());
        if (format.isEmpty()) return new Refused(Fault.FORMAT);
        Optional<PaymentRequest> request = wish.requestId().isPresent()
                ? requests.find(sight, wish.requestId().getAsLong()).filter(found -> found.direction() == Direction.C)
                : Optional.empty();
        if (request.isEmpty() && wish.requestId().isPresent()) return new Refused(Fault.REQUEST);
        List<BankAccount> found = request.map(this::receiving).orElseGet(() -> named(wish, sight));
        if (found.size() != 1) return new Refused(found.isEmpty() ? Fault.ACCOUNT : Fault.BANK);
        return plan(wish, format.get(), found.get(0), request);
    }

    private List<BankAccount> receiving(PaymentRequest request) {
        return accounts.find(request.accountId()).filter(BankAccount::linked).stream()
                .toList();
    }

    private List<BankAccount> named(SimulationWish wish, Sight sight) {
        Optional<Bank> bank = banks.find(wish.bank());
        return accounts.linked(wish.accountNumber().strip()).stream()
                .filter(account -> sight.covers(account.merchantId()))
                .filter(account -> wish.bank().isBlank()
                        || bank.map(Bank::bin).filter(account.bankBin()::equals).isPresent())
                .toList();
    }

    private SimulationResult plan(
            SimulationWish wish, BankFormat format, BankAccount account, Optional<PaymentRequest> request) {
        Optional<BankConnection> connection = connections.tellingOf(account, format.name()).stream()
                .filter(found -> wish.connection().isBlank()
                        || found.reference().equals(wish.connection().strip()))
                .findFirst();
        if (connection.isEmpty()) return new Refused(Fault.CONNECTION);
        if (format.naming() == Naming.BILL && request.isEmpty()) return new Refused(Fault.ORDER);
        Optional<String> terminal = terminals.of(account, request);
        if (format.naming() == Naming.TERMINAL && terminal.isEmpty()) return new Refused(Fault.TERMINAL);
        long amount = wish.amount() == 0
                ? request.map(known -> known.amount().amount()).orElse(0L)
                : wish.amount();
        if (amount < leastAmount(wish) || amount > MOST_DONG) return new Refused(Fault.AMOUNT);
        Optional<Fault> fault = faultInText(wish, format, content(wish, request));
        if (fault.isPresent()) return new Refused(fault.get());
        Transfer.Target target = target(format.naming(), account, terminal, request, connection.get());
        Instant at = now.get();
        Plan plan = plan(wish, format, target, amount, request, at);
        return new Started(new Simulation(
                Ids.next(), account.merchantId(), connection.get(), plan, at.plusSeconds(wish.delaySeconds())));
    }

    /** There is something left of it when it is divided or made less. */
    private static long leastAmount(SimulationWish wish) {
        if (wish.scenario() == Scenario.REORDERED) return wish.messages();
        return wish.scenario() == Scenario.UNDERPAID ? 2 : 1;
    }

    private static Optional<Fault> faultInText(SimulationWish wish, BankFormat format, String content) {
        if (wish.scenario() != Scenario.MANGLED) return Optional.empty();
        if (format.naming() != Naming.ACCOUNT) return Optional.of(Fault.TEXT);
        return content.strip().length() < SHORTEST_MANGLED ? Optional.of(Fault.CONTENT) : Optional.empty();
    }

    private static String content(SimulationWish wish, Optional<PaymentRequest> request) {
        if (wish.content() != null) return wish.content();
        return request.map(PaymentRequest::transferText).orElse("");
    }

    private Transfer.Target target(
            Naming naming,
            BankAccount account,
            Optional<String> terminal,
            Optional<PaymentRequest> request,
            BankConnection connection) {
        return new Transfer.Target(
                banks.find(account.bankBin()).map(Bank::code).orElse(""),
                naming == Naming.BILL ? account.codeNumber() : account.number(),
                terminal.orElse(""),
                request.map(known -> known.referenceLabel().orElse(known.orderId()))
                        .orElse(""),
                connection.serviceId(),
                request.map(known -> known.code().value()).orElse(""));
    }

    private static Plan plan(
            SimulationWish wish,
            BankFormat format,
            Transfer.Target target,
            long amount,
            Optional<PaymentRequest> request,
            Instant at) {
        String content = content(wish, request);
        return new Plan(
                wish.scenario(),
                target,
                format.naming() != Naming.ACCOUNT,
                Vnd.of(amount),
                content,
                request.map(known -> known.code().value()).filter(content::contains),
                wish.messages(),
                wish.daysAgo(),
                at,
                wish.seed().orElse(at.toEpochMilli()));
    }
}
