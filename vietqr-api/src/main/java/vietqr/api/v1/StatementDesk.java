package vietqr.api.v1;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.security.KeyHolder;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.identity.Language;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.resolution.WithdrawalDesk;
import vietqr.statement.BringResult;
import vietqr.statement.BringResult.Brought;
import vietqr.statement.BringResult.TurnedAway;
import vietqr.statement.Bringing;
import vietqr.statement.LineProblem;
import vietqr.statement.NewFile;
import vietqr.statement.Source;
import vietqr.statement.StatementFile;
import vietqr.statement.StatementFiles;
import vietqr.statement.Statements;
import vietqr.statement.Withdrawing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes files from programs, and shows them what became of them. */
@ApplicationScoped
class StatementDesk {
    static final Set<String> FIELDS = Set.of("account", "profile");

    private static final Set<String> WITHDRAWAL = Set.of("reason");
    private static final String PLACE = "v1/statements/";
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(15);
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    private final Bringing bringing;
    private final StatementFiles files;
    private final Statements statements;
    private final BankAccounts accounts;
    private final SubMerchants merchants;
    private final KeyHolder holder;
    private final Withdrawing withdrawing;
    private final WithdrawalDesk aside;
    private final Behind behind;

    @Resource
    private ManagedExecutorService threads;

    /** Whose key came with the request, remembered beyond its thread. */
    private record Caller(long merchantId, Requester requester) {}

    /** For the container's proxy only. */
    protected StatementDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    StatementDesk(
            Bringing bringing,
            StatementFiles files,
            Statements statements,
            BankAccounts accounts,
            SubMerchants merchants,
            KeyHolder holder,
            Withdrawing withdrawing,
            WithdrawalDesk aside,
            Behind behind) {
        this.bringing = bringing;
        this.files = files;
        this.statements = statements;
        this.accounts = accounts;
        this.merchants = merchants;
        this.holder = holder;
        this.withdrawing = withdrawing;
        this.aside = aside;
        this.behind = behind;
    }

    /**
     * Reads the form on a thread of its own: a large file over a slow line takes longer than any request may hold one of the
     * server's.
     */
    void bring(HttpServletRequest request, AsyncResponse later) {
        Caller caller = new Caller(holder.merchantId(), holder.requester());
        if (!room.tryAcquire()) {
            later.resume(busy());
            return;
        }
        later.setTimeout(LONGEST_UPLOAD.toMinutes(), TimeUnit.MINUTES);
        try {
            threads.execute(() -> bringAndFree(caller, request, later));
        } catch (RejectedExecutionException stopping) {
            room.release();
            later.resume(busy());
        }
    }

    private static Response busy() {
        return Problem.response(
                Response.Status.SERVICE_UNAVAILABLE, "busy", "Other files are being brought: try again soon.");
    }

    private void bringAndFree(Caller caller, HttpServletRequest request, AsyncResponse later) {
        try (Upload upload = Upload.of(request, FIELDS)) {
            later.resume(bring(caller, upload));
        } catch (RuntimeException refusedOrBroken) {
            later.resume(refusedOrBroken);
        } finally {
            room.release();
        }
    }

    private Response bring(Caller caller, Upload upload) {
        Sight sight = merchants.sightOf(caller.merchantId());
        Optional<BankAccount> account = upload.field("account").map(number -> account(sight, number));
        NewFile wish = new NewFile(
                account.map(BankAccount::merchantId).orElseGet(caller::merchantId),
                account.map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty()),
                upload.fileName(),
                upload.field("profile").orElse(""),
                Source.API,
                caller.requester().value());
        try (InputStream bytes = upload.file().getInputStream()) {
            return answer(bringing.bring(wish, bytes));
        } catch (IOException brokenOff) {
            return Problem.invalid("file", "cannot be read to its end");
        }
    }

    private Response answer(BringResult result) {
        if (result instanceof TurnedAway turned)
            return Problem.response(
                    Problem.UNPROCESSABLE, "statement_refused", turned.why().text(Language.EN) + ".");
        Brought brought = (Brought) result;
        boolean news = !brought.known() || brought.file().readAt().isEmpty();
        return Response.status(news ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create(PLACE + brought.file().id()))
                .entity(look(brought.file()))
                .build();
    }

    private BankAccount account(Sight sight, String number) {
        return accounts.linked(number).stream()
                .filter(one -> sight.covers(one.merchantId()))
                .findFirst()
                .orElseThrow(() -> Asked.refused("account", "is no linked account of yours"));
    }

    Listing page(String cursor, String limit) {
        Page<StatementFile> page =
                files.page(sight(), StatementFiles.Wanted.ALL, Asked.number("cursor", cursor), Asked.limit(limit));
        return Listing.of(page, this::look);
    }

    StatementFile find(String id) {
        return files.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
    }

    StatementBody look(StatementFile file) {
        return StatementBody.of(
                file,
                files.job(file),
                statements.ofFile(file.id()),
                withdrawing.of(file.id()).stream().findFirst());
    }

    Listing entries(String id, String cursor, String limit) {
        return Listing.of(
                statements.entriesOfFile(find(id).id(), Asked.number("cursor", cursor), Asked.limit(limit)),
                StatementEntryBody::of);
    }

    Listing problems(String id, String cursor, String limit) {
        int after =
                (int) Math.min(Integer.MAX_VALUE, Asked.number("cursor", cursor).orElse(0));
        int most = Asked.limit(limit);
        List<LineProblem> found = statements.problemsOfFile(find(id).id(), after, most + 1);
        return Listing.of(Page.cut(found, most, LineProblem::line), LineProblemBody::of);
    }

    Response cancel(String id) {
        StatementFile file = find(id);
        if (files.cancel(sight(), file.id()))
            return Response.status(Response.Status.ACCEPTED).entity(look(file)).build();
        return Problem.response(Response.Status.CONFLICT, "not_reading", "The file is read already, or will not be.");
    }

    StatementBody withdraw(String id, byte[] sent) {
        Body body = Body.of(sent, WITHDRAWAL);
        long file = Asked.id(id);
        Optional<WithdrawalDesk.Why> why = aside.withdraw(behind.resolver(), file, body.required("reason"));
        if (why.isPresent()) throw refusal(why.get());
        return look(find(id));
    }

    private static WebApplicationException refusal(WithdrawalDesk.Why why) {
        return switch (why) {
            case NOT_FOUND -> new NotFoundException();
            case NOT_ALLOWED ->
                refusal(Response.Status.FORBIDDEN, why, "Whoever stands behind this key may not do that.");
            case NO_REASON -> refusal(Response.Status.BAD_REQUEST, why, "Say why, in reason.");
            case NOT_READ ->
                refusal(Response.Status.CONFLICT, why, "The file has not been read, or is set aside already.");
            case BUSY -> refusal(Response.Status.CONFLICT, why, "The account is being compared: try again soon.");
            case DAY_CLOSED ->
                refusal(Response.Status.CONFLICT, why, "A closed day uses this file: open the day again first.");
        };
    }

    private static WebApplicationException refusal(Response.StatusType status, WithdrawalDesk.Why why, String words) {
        return new WebApplicationException(Problem.response(status, why.name().toLowerCase(Locale.ROOT), words));
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
