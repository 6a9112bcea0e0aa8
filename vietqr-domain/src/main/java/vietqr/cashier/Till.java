package vietqr.cashier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.cashier.SaleResult.Fault;
import vietqr.cashier.SaleResult.Refused;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.Issuing;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where people ask payers for money, one sale after the other. */
@ApplicationScoped
@Transactional
public class Till {
    private static final int MOST_SALES = 30;

    private final EntityManager em;
    private final PointsOfSale terminals;
    private final Issuing issuing;
    private final Payments payments;
    private final Now now;

    /** For the container's proxy only. */
    protected Till() {
        this(null, null, null, null, null);
    }

    @Inject
    Till(EntityManager em, PointsOfSale terminals, Issuing issuing, Payments payments, Now now) {
        this.em = em;
        this.terminals = terminals;
        this.issuing = issuing;
        this.payments = payments;
        this.now = now;
    }

    /** @param sight where this person may take payments */
    public SaleResult sell(long userId, Sight sight, SaleWish wish) {
        if (!wish.named()) throw new IllegalArgumentException("a till must name its wishes");
        Optional<Sale> before = sold(userId, wish.key());
        if (before.isPresent()) return new SaleResult.Asked(view(before.get()).orElseThrow());
        Optional<PointOfSale> terminal =
                terminals.find(sight, wish.terminalId()).filter(PointOfSale::open);
        if (terminal.isEmpty()) return new Refused(Fault.TERMINAL);
        if (wish.amount().isZero() || wish.amount().compareTo(Issuing.LARGEST_AMOUNT) > 0)
            return new Refused(Fault.AMOUNT);
        if (!wish.keepable()) return new Refused(Fault.TEXT);
        Optional<PaymentRequest> request = issued(terminal.get(), wish);
        if (request.isEmpty()) return new Refused(Fault.TEXT);
        Sale sale = new Sale(request.get().id(), terminal.get().merchant().id(), userId, wish, now.get());
        em.persist(sale);
        return new SaleResult.Asked(view(sale, request.get(), terminal.get()));
    }

    private Optional<PaymentRequest> issued(PointOfSale terminal, SaleWish wish) {
        BankAccount account = terminal.account().orElseThrow();
        String code = terminal.terminal().code();
        IssueResult result = issuing.issue(new IssueCommand(
                account.merchantId(),
                Direction.C,
                new Payee(account.bankBin(), account.number(), account.holder()),
                Optional.empty(),
                wish.amount(),
                wish.orderId().isEmpty() ? code : wish.orderId(),
                true,
                new Echo(wish.orderId(), code, "", "", "", "", wish.note(), "[]")));
        return result instanceof IssueResult.Issued issued ? issued.request() : Optional.empty();
    }

    private Optional<Sale> sold(long userId, String key) {
        return em.createQuery("select s from Sale s where s.userId = :user and s.key = :key", Sale.class)
                .setParameter("user", userId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    public Optional<SaleView> find(Sight sight, long saleId) {
        return sale(sight, saleId).flatMap(this::view);
    }

    /** Withdraws it if it still waits; says how it stands then. */
    public Optional<SaleView> cancel(Sight sight, long saleId) {
        Optional<Sale> sale = sale(sight, saleId);
        sale.flatMap(one -> payments.find(one.id())).ifPresent(one -> payments.cancel(one.transactionRefId()));
        return sale.flatMap(this::view);
    }

    private Optional<Sale> sale(Sight sight, long saleId) {
        return Optional.ofNullable(em.find(Sale.class, saleId)).filter(sale -> sight.covers(sale.merchantId()));
    }

    /** What this person has asked for at the terminal today, newest first, at most thirty. */
    public List<SaleView> shift(long userId, PointOfSale terminal) {
        Instant morning = BankingDay.start(BankingDay.of(now.get()));
        return em
                .createQuery(
                        "select s from Sale s where s.userId = :user and s.terminalId = :terminal and s.id >= :morning"
                                + " order by s.id desc",
                        Sale.class)
                .setParameter("user", userId)
                .setParameter("terminal", terminal.id())
                .setParameter("morning", Ids.notBefore(morning))
                .setMaxResults(MOST_SALES)
                .getResultList()
                .stream()
                .flatMap(sale -> payments.find(sale.id()).map(request -> view(sale, request, terminal)).stream())
                .toList();
    }

    /** What of it has been paid: how many sales of the shift's list, and what they come to. */
    public static Vnd paid(List<SaleView> sales) {
        return sales.stream().map(sale -> sale.request().balance().received()).reduce(Vnd.ZERO, Vnd::plus);
    }

    private Optional<SaleView> view(Sale sale) {
        Optional<PaymentRequest> request = payments.find(sale.id());
        Optional<PointOfSale> terminal = terminals.find(Sight.EVERYTHING, sale.terminalId());
        return request.flatMap(found -> terminal.map(place -> view(sale, found, place)));
    }

    private SaleView view(Sale sale, PaymentRequest request, PointOfSale terminal) {
        return new SaleView(request, terminal, request.stateAt(now.get()), sale.madeAt());
    }
}
