package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.alert.Channel;
import vietqr.alert.ChannelResult;
import vietqr.alert.ChannelResult.Refused;
import vietqr.alert.ChannelResult.Saved;
import vietqr.alert.Channels;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;

import java.net.URI;

/** Makes and changes channels as callers want them, and says what is wrong where that cannot be. */
@ApplicationScoped
class AlertChannelDesk {
    private static final String PLACE = "v1/alert-channels/";

    private final Channels channels;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected AlertChannelDesk() {
        this(null, null, null, null);
    }

    @Inject
    AlertChannelDesk(Channels channels, SubMerchants merchants, Once once, KeyHolder holder) {
        this.channels = channels;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, AlertChannelWish.FIELDS);
        return once.created(
                new Once.Call(name, "POST alert-channels", body),
                () -> RecordWriter.json(made(body)).toString(),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private AlertChannelBody made(Body body) {
        return switched(saved(channels.create(holder.merchantId(), AlertChannelWish.fresh(body))), body);
    }

    AlertChannelBody change(String id, byte[] sent) {
        Body body = Body.of(sent, AlertChannelWish.FIELDS);
        Channel before = find(id);
        return switched(saved(channels.update(sight(), before.id(), AlertChannelWish.changed(before, body))), body);
    }

    /** Enabled or disabled as wanted, else left as it is. */
    private AlertChannelBody switched(Channel channel, Body body) {
        boolean wanted = body.flag("enabled", channel.enabled());
        if (wanted && !channel.enabled()) channels.enable(sight(), channel.id());
        if (!wanted && channel.enabled()) channels.disable(sight(), channel.id());
        return look(find(String.valueOf(channel.id())));
    }

    AlertChannelBody look(Channel channel) {
        return AlertChannelBody.of(channel, channels.pace(channel.id()));
    }

    Channel find(String id) {
        return channels.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
    }

    Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }

    private static Channel saved(ChannelResult result) {
        if (result instanceof Saved saved) return saved.channel();
        throw new WebApplicationException(problem((Refused) result));
    }

    private static Response problem(Refused refused) {
        return switch (refused.problem()) {
            case NAME -> Problem.invalid("name", "must be at most 100 characters");
            case TARGET -> Problem.invalid("target", "must be an e-mail address, or the id of a chat");
            case SECRET ->
                refused.why()
                        .map(why -> EndpointProblem.address("secret", why))
                        .orElseGet(() -> Problem.invalid(
                                "secret", "must be the bot's token, or the address of the incoming webhook"));
            case SIGNING_SECRET -> Problem.invalid("signingSecret", "is too long");
            case NO_TOPIC -> Problem.invalid("topics", "must name at least one");
            case TOO_MANY ->
                Problem.response(
                        Problem.UNPROCESSABLE,
                        "too_many_channels",
                        "The merchant has as many channels as there may be.");
            case NOT_FOUND -> Problem.of(Response.Status.NOT_FOUND);
        };
    }
}
