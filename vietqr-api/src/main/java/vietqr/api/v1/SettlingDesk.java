package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.reconciliation.Breaks;
import vietqr.resolution.Resolution;
import vietqr.resolution.ResolutionDesk;
import vietqr.resolution.ResolutionKind;
import vietqr.resolution.ResolutionResult;
import vietqr.resolution.ResolutionResult.Denied;
import vietqr.resolution.ResolutionResult.Taken;
import vietqr.resolution.ResolutionResult.Why;
import vietqr.resolution.Resolutions;
import vietqr.resolution.Wish;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Settles breaks as callers want it, and says what is wrong where that cannot be. */
@ApplicationScoped
class SettlingDesk {
    private static final Set<String> WISH = Set.of("kind", "with", "reason", "version");
    private static final Set<String> DECISION = Set.of("approve", "reason");

    private final ResolutionDesk desk;
    private final Resolutions resolutions;
    private final Breaks breaks;
    private final Behind behind;
    private final Once once;

    /** For the container's proxy only. */
    protected SettlingDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    SettlingDesk(ResolutionDesk desk, Resolutions resolutions, Breaks breaks, Behind behind, Once once) {
        this.desk = desk;
        this.resolutions = resolutions;
        this.breaks = breaks;
        this.behind = behind;
        this.once = once;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response ask(String name, String breakId, byte[] sent) {
        Body body = Body.of(sent, WISH);
        Wish wish = new Wish(
                Asked.id(breakId),
                Asked.word("kind", body.required("kind"), ResolutionKind.class).orElseThrow(),
                body.list("with").stream().map(id -> number("with", id)).toList(),
                body.required("reason"),
                body.has("version") ? OptionalInt.of((int) body.positive("version")) : OptionalInt.empty());
        return once.created(
                new Once.Call(name, "POST breaks/" + breakId + "/resolutions", body),
                () -> RecordWriter.json(body(taken(desk.ask(behind.resolver(), wish))))
                        .toString(),
                answer -> URI.create("v1/resolutions/" + Body.idIn(answer)));
    }

    private static long number(String field, String text) {
        return Asked.number(field, text).orElseThrow(() -> Asked.refused(field, "must be ids"));
    }

    ResolutionBody decide(String id, byte[] sent) {
        Body body = Body.of(sent, DECISION);
        long resolution = Asked.id(id);
        return body(taken(
                body.flag("approve", false)
                        ? desk.approve(resolution, behind.decider())
                        : desk.reject(resolution, behind.decider(), body.textOf("reason"))));
    }

    ResolutionBody find(String id) {
        return body(resolutions.find(behind.sight(), Asked.id(id)).orElseThrow(NotFoundException::new));
    }

    List<ResolutionBody> of(String breakId) {
        long found = breaks.find(behind.sight(), Asked.id(breakId))
                .orElseThrow(NotFoundException::new)
                .id();
        return resolutions.of(found).stream().map(this::body).toList();
    }

    private ResolutionBody body(Resolution resolution) {
        return ResolutionBody.of(resolution, resolutions.approvalOf(resolution));
    }

    private static Resolution taken(ResolutionResult result) {
        if (result instanceof Taken taken) return taken.resolution();
        throw refusal(((Denied) result).why());
    }

    private static WebApplicationException refusal(Why why) {
        if (why == Why.NOT_FOUND) return new NotFoundException();
        return new WebApplicationException(
                Problem.response(status(why), why.name().toLowerCase(Locale.ROOT), inWords(why)));
    }

    private static Response.StatusType status(Why why) {
        return switch (why) {
            case NOT_ALLOWED, SAME_PERSON -> Response.Status.FORBIDDEN;
            case STALE, NOT_OPEN, ALREADY_ASKED, ALREADY_MATCHED, ALREADY_DECIDED, DAY_CLOSED ->
                Response.Status.CONFLICT;
            case NO_REASON -> Response.Status.BAD_REQUEST;
            default -> Problem.UNPROCESSABLE;
        };
    }

    private static String inWords(Why why) {
        return switch (why) {
            case NOT_FOUND -> "There is no such break.";
            case NOT_ALLOWED -> "Whoever stands behind this key may not do that.";
            case NO_REASON -> "Say why, in reason.";
            case STALE -> "The break has changed since this version of it: look again.";
            case NOT_OPEN -> "The break is settled already, or has explained itself.";
            case UNFIT -> "This cannot be done about a break of this reason.";
            case ALREADY_ASKED -> "Something about this break waits for a second person already.";
            case NO_PARTNER -> "Name the other side in with: 1 to 20 of the same account and direction.";
            case ALREADY_MATCHED -> "One of them belongs to another match.";
            case SUMS_DIFFER -> "The sums differ; to accept that, use FORCE_MATCH.";
            case OVER_LIMIT -> "It is more than may be written off.";
            case NOT_MATCHED -> "The movement belongs to no request.";
            case REFUNDED -> "Some of the movement's money was given back.";
            case NO_OWNER -> "Whoever looks after a break keeps books of its merchant.";
            case DAY_CLOSED -> "The day is closed: it has to be opened again first.";
            case SAME_PERSON -> "Whoever asked is no second person.";
            case ALREADY_DECIDED -> "It has been decided already.";
        };
    }
}
