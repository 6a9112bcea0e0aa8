package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.reconciliation.Asker;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Days;
import vietqr.reconciliation.Reconciler;
import vietqr.reconciliation.Runs;
import vietqr.reconciliation.Selection;

import java.net.URI;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;

/** Has accounts of the caller's reconciled, and tells what came of it. */
@ApplicationScoped
class ReconciliationDesk {
    private static final Set<String> FIELDS = Set.of("account", "from", "to");
    private static final String PLACE = "v1/reconciliation-runs/";

    private final Reconciler reconciler;
    private final Runs runs;
    private final Breaks breaks;
    private final BankAccounts accounts;
    private final OwnAccounts own;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;
    private final Now now;

    /** For the container's proxy only. */
    protected ReconciliationDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ReconciliationDesk(
            Reconciler reconciler,
            Runs runs,
            Breaks breaks,
            BankAccounts accounts,
            OwnAccounts own,
            SubMerchants merchants,
            Once once,
            KeyHolder holder,
            Now now) {
        this.reconciler = reconciler;
        this.runs = runs;
        this.breaks = breaks;
        this.accounts = accounts;
        this.own = own;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
        this.now = now;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response ask(String name, byte[] sent) {
        Body body = Body.of(sent, FIELDS);
        BankAccount account = account(body.required("account"));
        Days days = days(account, Asked.day("from", body.required("from")), Asked.day("to", body.required("to")));
        return once.created(
                new Once.Call(name, "POST reconciliation-runs", body),
                () -> RecordWriter.json(RunBody.of(
                                reconciler.ask(account, days, Selection.WHOLE, Asker.api(holder.requester())), account))
                        .toString(),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private BankAccount account(String text) {
        return own.named(text, sight());
    }

    private Days days(BankAccount account, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw Asked.refused("to", "must not be before from");
        Days days = new Days(from, to);
        if (days.tooMany()) throw Asked.refused("to", "must be at most " + Days.MOST + " days with from");
        if (now.get().isBefore(reconciler.opens(account, to)))
            throw Asked.refused("to", "must not be a day that has not begun");
        return days;
    }

    RunBody run(String id) {
        return runs.find(sight(), Asked.id(id))
                .map(run -> RunBody.of(run, accounts.find(run.accountId()).orElseThrow()))
                .orElseThrow(NotFoundException::new);
    }

    /** @param account of the wish, as a caller writes it, or null */
    Listing breaks(Breaks.Wanted wanted, String account, String cursor, String limit) {
        Breaks.Wanted of = account == null ? wanted : wanted.of(account(account).id());
        OptionalLong before = Asked.number("cursor", cursor);
        return Listing.of(breaks.page(sight(), of, before, Asked.limit(limit)), this::body);
    }

    BreakBody find(String id) {
        return body(breaks.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new));
    }

    private BreakBody body(Break one) {
        return BreakBody.of(one, accounts.find(one.accountId()).orElseThrow(), breaks.ageOf(one));
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
