package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.closing.Checklist;
import vietqr.closing.CloseDesk;
import vietqr.closing.CloseResult;
import vietqr.closing.CloseResult.Denied;
import vietqr.closing.CloseResult.Taken;
import vietqr.closing.CloseResult.Why;
import vietqr.closing.Closes;
import vietqr.closing.DayClose;
import vietqr.closing.EvidencePack;
import vietqr.closing.EvidencePacks;

import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes days as callers want it, and says what is wrong where that cannot be. */
@ApplicationScoped
class ClosingDesk {
    private static final Set<String> WISH = Set.of("account", "day", "note");
    private static final Set<String> DECISION = Set.of("approve", "reason");
    private static final Set<String> REOPENING = Set.of("reason");

    private final CloseDesk desk;
    private final Closes closes;
    private final Checklist checklist;
    private final EvidencePacks packs;
    private final BankAccounts accounts;
    private final OwnAccounts own;
    private final Behind behind;
    private final Once once;

    /** For the container's proxy only. */
    protected ClosingDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ClosingDesk(
            CloseDesk desk,
            Closes closes,
            Checklist checklist,
            EvidencePacks packs,
            BankAccounts accounts,
            OwnAccounts own,
            Behind behind,
            Once once) {
        this.desk = desk;
        this.closes = closes;
        this.checklist = checklist;
        this.packs = packs;
        this.accounts = accounts;
        this.own = own;
        this.behind = behind;
        this.once = once;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response prepare(String name, byte[] sent) {
        Body body = Body.of(sent, WISH);
        BankAccount account = own.named(body.required("account"), behind.sight());
        LocalDate day = Asked.day("day", body.required("day"));
        return once.created(
                new Once.Call(name, "POST day-closes", body),
                () -> RecordWriter.json(taken(desk.prepare(behind.resolver(), account, day, body.textOf("note"))))
                        .toString(),
                answer -> URI.create("v1/day-closes/" + Body.idIn(answer)));
    }

    DayCloseBody decide(String id, byte[] sent) {
        Body body = Body.of(sent, DECISION);
        return taken(
                body.flag("approve", false)
                        ? desk.approve(Asked.id(id), behind.decider())
                        : desk.reject(Asked.id(id), behind.decider(), body.textOf("reason")));
    }

    DayCloseBody reopen(String id, byte[] sent) {
        Body body = Body.of(sent, REOPENING);
        return taken(desk.reopen(behind.resolver(), Asked.id(id), body.textOf("reason")));
    }

    DayCloseBody find(String id) {
        return body(closes.find(behind.sight(), Asked.id(id)).orElseThrow(NotFoundException::new));
    }

    List<DayCloseBody> newest(String limit) {
        return closes.newest(behind.sight(), false, Asked.limit(limit)).stream()
                .map(this::body)
                .toList();
    }

    List<DayCloseBody.Point> checks(String account, String day) {
        if (account == null) throw Asked.refused("account", "is required");
        if (day == null) throw Asked.refused("day", "is required");
        return checklist.of(own.named(account, behind.sight()), Asked.day("day", day)).stream()
                .map(DayCloseBody.Point::of)
                .toList();
    }

    Response pack(String id) {
        DayClose close = closes.find(behind.sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
        EvidencePack pack = packs.of(close.id()).stream().findFirst().orElseThrow(NotFoundException::new);
        StreamingOutput content = out -> packs.copy(pack, out);
        byte[] digest = HexFormat.of().parseHex(pack.sha256());
        return Response.ok(content)
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"evidence-" + close.day() + ".zip\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private DayCloseBody body(DayClose close) {
        return DayCloseBody.of(close, accounts.find(close.accountId()).orElseThrow(), closes.steps(close.id()));
    }

    private DayCloseBody taken(CloseResult result) {
        if (result instanceof Taken taken) return body(taken.close());
        throw refusal((Denied) result);
    }

    private static WebApplicationException refusal(Denied denied) {
        if (denied.why() == Why.NOT_FOUND) return new NotFoundException();
        return new WebApplicationException(
                Problem.response(status(denied.why()), denied.why().name().toLowerCase(Locale.ROOT), inWords(denied)));
    }

    private static Response.StatusType status(Why why) {
        return switch (why) {
            case NOT_ALLOWED, SAME_PERSON -> Response.Status.FORBIDDEN;
            case NO_REASON -> Response.Status.BAD_REQUEST;
            default -> Response.Status.CONFLICT;
        };
    }

    private static String inWords(Denied denied) {
        return switch (denied.why()) {
            case NOT_FOUND -> "There is no such day.";
            case NOT_ALLOWED -> "Whoever stands behind this key may not do that.";
            case NOT_READY ->
                "Not yet: "
                        + denied.failed().stream()
                                .map(check -> check.kind().name())
                                .collect(Collectors.joining(", "))
                        + " (docs/close.md).";
            case NO_REASON -> "Say why, in reason.";
            case WRONG_STATE -> "The day is not in a state in which that can be done.";
            case SAME_PERSON -> "Whoever asked is no second person.";
            case ALREADY_DECIDED -> "Nothing about this day waits for a second person.";
        };
    }
}
