package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeDesk;
import vietqr.dispute.DisputeResult;
import vietqr.dispute.DisputeResult.Denied;
import vietqr.dispute.DisputeResult.Done;
import vietqr.dispute.DisputeResult.Why;
import vietqr.dispute.Disputes;
import vietqr.dispute.FilingFault;
import vietqr.dispute.FilingResult;
import vietqr.dispute.Handler;
import vietqr.dispute.Judging;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.settings.Settings;

import java.net.URI;
import java.util.Locale;

/** Takes and decides complaints as callers want it, and says what is wrong where that cannot be. */
@ApplicationScoped
class ComplaintDesk {
    private final DisputeDesk desk;
    private final Judging judging;
    private final Disputes disputes;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;
    private final String site;

    /** For the container's proxy only. */
    protected ComplaintDesk() {
        this.desk = null;
        this.judging = null;
        this.disputes = null;
        this.merchants = null;
        this.once = null;
        this.holder = null;
        this.site = "";
    }

    @Inject
    ComplaintDesk(
            DisputeDesk desk,
            Judging judging,
            Disputes disputes,
            SubMerchants merchants,
            Once once,
            KeyHolder holder,
            Settings settings) {
        this.desk = desk;
        this.judging = judging;
        this.disputes = disputes;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
        this.site = settings.publicUrl().toString();
    }

    Listing page(Disputes.Wanted wanted, String cursor, String limit) {
        return Listing.of(
                disputes.page(sight(), wanted, Asked.number("cursor", cursor), Asked.limit(limit)), DisputeBody::of);
    }

    DisputeBody find(String id) {
        Dispute found = disputes.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
        return DisputeBody.of(found, null, disputes.steps(found));
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response open(String name, byte[] sent) {
        Body body = Body.of(sent, DisputeWish.FIELDS);
        return once.created(
                new Once.Call(name, "POST disputes", body),
                () -> RecordWriter.json(opened(body)).toString(),
                answer -> URI.create("v1/disputes/" + Body.idIn(answer)));
    }

    private DisputeBody opened(Body body) {
        FilingResult result = desk.file(
                handler(),
                DisputeWish.about(body, holder.merchantId()),
                DisputeWish.complaint(body),
                body.flag("evenLate", false));
        if (result instanceof FilingResult.Taken taken) {
            String link = site + "/complaint/case/" + taken.dispute().number() + "/" + taken.secret();
            return DisputeBody.of(taken.dispute(), link, null);
        }
        throw refusal(((FilingResult.Refused) result).faults().get(0));
    }

    DisputeBody say(String id, byte[] sent) {
        Body body = Body.of(sent, DisputeWish.SAYING);
        return after(id, desk.say(handler(), Asked.id(id), body.required("words"), body.flag("shared", false)));
    }

    DisputeBody decide(String id, byte[] sent) {
        Body body = Body.of(sent, DisputeWish.DECISION);
        return after(id, judging.decide(handler(), DisputeWish.judgement(Asked.id(id), body)));
    }

    private DisputeBody after(String id, DisputeResult result) {
        if (result instanceof Done) return find(id);
        throw refusal(((Denied) result).why());
    }

    private Handler handler() {
        return Handler.program(holder.requester(), sight());
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }

    private static WebApplicationException refusal(FilingFault fault) {
        return switch (fault) {
            case AMOUNT -> Asked.refused("amount", "must be above 0");
            case STORY -> Asked.refused("story", "must be 1 to 4000 characters");
            case DAY -> Asked.refused("happenedOn", "must be a day that has come");
            case REFERENCE -> Asked.refused("bankReference", "must be at most 100 characters");
            case CONTACT ->
                Asked.refused("contact", "must have a valid email or phone; of a payer one of them is needed");
            case TOO_LATE ->
                new WebApplicationException(Problem.response(
                        Problem.UNPROCESSABLE,
                        "too_late",
                        "The days for complaints about this payment are over; send evenLate to have it taken."));
            default ->
                new WebApplicationException(Problem.response(
                        Problem.UNPROCESSABLE, "unknown_subject", "There is no such movement, request or break."));
        };
    }

    private static WebApplicationException refusal(Why why) {
        if (why == Why.NOT_FOUND) return new NotFoundException();
        return new WebApplicationException(
                Problem.response(status(why), why.name().toLowerCase(Locale.ROOT), inWords(why)));
    }

    private static Response.StatusType status(Why why) {
        return switch (why) {
            case NOT_ALLOWED -> Response.Status.FORBIDDEN;
            case STALE, WRONG_STATE -> Response.Status.CONFLICT;
            case NO_GROUNDS -> Response.Status.BAD_REQUEST;
            default -> Problem.UNPROCESSABLE;
        };
    }

    private static String inWords(Why why) {
        return switch (why) {
            case NOT_FOUND -> "There is no such complaint.";
            case NOT_ALLOWED -> "This key may not do that.";
            case STALE -> "The case has changed since this version of it: look again.";
            case WRONG_STATE -> "This cannot be done where the case stands.";
            case NO_GROUNDS -> "Say why.";
            case AMOUNT -> "Send the amount to go back: above 0, and not more than is claimed.";
            case MORE_THAN_LEFT -> "More than may still go back of this money: refunds that wait or run are taken off.";
            case NO_MONEY -> "No money came in under this reference.";
            case TOO_MUCH -> "There are too many comments already.";
        };
    }
}
