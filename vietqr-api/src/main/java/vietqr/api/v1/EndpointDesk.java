package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.bank.BankAccounts;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.Endpoint;
import vietqr.webhook.EndpointResult;
import vietqr.webhook.EndpointResult.Refused;
import vietqr.webhook.EndpointResult.Saved;
import vietqr.webhook.Endpoints;

import java.net.URI;
import java.util.Optional;

/** Makes and changes endpoints as callers want them, and says what is wrong where that cannot be. */
@ApplicationScoped
class EndpointDesk {
    private static final String PLACE = "v1/endpoints/";

    private final Endpoints endpoints;
    private final EndpointWish wishes;
    private final BankAccounts accounts;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected EndpointDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    EndpointDesk(
            Endpoints endpoints,
            EndpointWish wishes,
            BankAccounts accounts,
            SubMerchants merchants,
            Once once,
            KeyHolder holder) {
        this.endpoints = endpoints;
        this.wishes = wishes;
        this.accounts = accounts;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, EndpointWish.FIELDS);
        return once.created(
                new Once.Call(name, "POST endpoints", body),
                () -> text(made(body)),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private EndpointBody made(Body body) {
        long merchantId = holder.merchantId();
        Saved saved = saved(endpoints.create(merchantId, wishes.fresh(body, merchantId)));
        return switched(saved, body);
    }

    EndpointBody change(String id, byte[] sent) {
        Body body = Body.of(sent, EndpointWish.FIELDS);
        Endpoint before = find(id);
        Saved saved = saved(endpoints.update(sight(), before.id(), wishes.changed(before, body)));
        return switched(saved, body);
    }

    /** Enabled or disabled as wanted, else left as it is. */
    private EndpointBody switched(Saved saved, Body body) {
        Endpoint endpoint = saved.endpoint();
        boolean wanted = body.flag("enabled", endpoint.enabled());
        if (wanted && !endpoint.enabled()) endpoints.enable(sight(), endpoint.id());
        if (!wanted && endpoint.enabled()) endpoints.disable(sight(), endpoint.id(), DisabledReason.BY_HAND);
        return EndpointBody.of(find(endpoint.id()), accounts, saved.secret());
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response rotate(String id, String name) {
        Endpoint endpoint = find(id);
        if (!endpoint.profile().usesSecret())
            return Problem.response(
                    Response.Status.CONFLICT, "no_secret", "With this profile no secret of ours is shown.");
        Once.Call call = new Once.Call(name, "POST endpoints/" + endpoint.id() + "/rotate-secret", Body.NOTHING);
        return once.renewed(
                call, () -> text(EndpointBody.of(endpoint, accounts, endpoints.rotate(sight(), endpoint.id()))));
    }

    EndpointBody look(Endpoint endpoint) {
        return EndpointBody.of(endpoint, accounts, Optional.empty());
    }

    Endpoint find(String id) {
        return find(Asked.id(id));
    }

    private Endpoint find(long id) {
        return endpoints.find(sight(), id).orElseThrow(NotFoundException::new);
    }

    Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }

    private static String text(EndpointBody body) {
        return RecordWriter.json(body).toString();
    }

    private static Saved saved(EndpointResult result) {
        if (result instanceof Saved saved) return saved;
        throw new WebApplicationException(EndpointProblem.of((Refused) result));
    }
}
