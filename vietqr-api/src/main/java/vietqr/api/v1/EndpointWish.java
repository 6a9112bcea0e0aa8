package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankAccount;
import vietqr.payment.AccountsInReach;
import vietqr.payment.Direction;
import vietqr.webhook.Endpoint;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.EventFilter;
import vietqr.webhook.Profile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a caller wants an endpoint to be; what is not said stays as it was. */
@ApplicationScoped
class EndpointWish {
    static final Set<String> FIELDS = Set.of(
            "name",
            "profile",
            "url",
            "tokenUrl",
            "username",
            "password",
            "token",
            "events",
            "accountNumbers",
            "terminalCodes",
            "direction",
            "verifyTls",
            "enabled");

    private static final List<String> CREDENTIALS = List.of("username", "password", "token");
    private static final EndpointDraft BLANK = EndpointDraft.of(Profile.STANDARD, "");

    private final AccountsInReach accounts;

    /** For the container's proxy only. */
    protected EndpointWish() {
        this(null);
    }

    @Inject
    EndpointWish(AccountsInReach accounts) {
        this.accounts = accounts;
    }

    EndpointDraft fresh(Body body, long merchantId) {
        body.required("url");
        return over(BLANK, body, merchantId);
    }

    EndpointDraft changed(Endpoint endpoint, Body body) {
        EndpointDraft before = new EndpointDraft(
                endpoint.name(),
                endpoint.profile(),
                endpoint.declaredAddress(),
                endpoint.tokenUrl(),
                endpoint.username(),
                null,
                null,
                endpoint.filter(),
                endpoint.tlsVerified());
        return over(before, body, endpoint.merchantId());
    }

    private EndpointDraft over(EndpointDraft before, Body body, long merchantId) {
        Profile profile =
                Asked.word("profile", body.optional("profile"), Profile.class).orElse(before.profile());
        if (!profile.usesToken()) CREDENTIALS.forEach(name -> refuseIfGiven(body, name));
        if (profile != Profile.VIETQR_V2) refuseIfGiven(body, "tokenUrl");
        return new EndpointDraft(
                text(body, "name", before.name()),
                profile,
                text(body, "url", before.address()),
                profile == Profile.VIETQR_V2 ? text(body, "tokenUrl", before.tokenAddress()) : "",
                profile.usesToken() ? text(body, "username", before.username()) : "",
                body.has("password") ? body.textOf("password") : null,
                body.has("token") ? body.textOf("token") : null,
                filter(before.filter(), body, merchantId),
                body.flag("verifyTls", before.tlsVerified()));
    }

    private static void refuseIfGiven(Body body, String name) {
        if (!body.textOf(name).isEmpty()) throw Asked.refused(name, "is not used in this profile");
    }

    private EventFilter filter(EventFilter before, Body body, long merchantId) {
        Optional<Direction> direction = Asked.word("direction", body.optional("direction"), Direction.class);
        return new EventFilter(
                body.has("events") ? body.texts("events") : before.types(),
                body.has("accountNumbers") ? ids(body.texts("accountNumbers"), merchantId) : before.accounts(),
                body.has("terminalCodes") ? body.texts("terminalCodes") : before.terminals(),
                body.has("direction") ? direction : before.direction());
    }

    private Set<Long> ids(Set<String> numbers, long merchantId) {
        Set<Long> ids = new HashSet<>();
        for (String number : numbers) {
            List<BankAccount> found = accounts.of(merchantId, number);
            if (found.isEmpty()) throw Asked.refused("accountNumbers", "names an account that is not linked");
            found.forEach(account -> ids.add(account.id()));
        }
        return ids;
    }

    private static String text(Body body, String name, String before) {
        return body.has(name) ? body.textOf(name).strip() : before;
    }
}
