package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.bank.BankAccount;
import vietqr.identity.Language;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.terminal.PosterSize;
import vietqr.terminal.Posters;
import vietqr.terminal.TerminalFault;
import vietqr.terminal.TerminalResult;
import vietqr.terminal.TerminalWish;

import java.net.URI;
import java.util.Set;

/** Makes and changes terminals as callers want them, and hands their posters out. */
@ApplicationScoped
class TerminalDesk {
    private static final Set<String> FIELDS = Set.of("code", "name", "address", "bank", "accountNumber");
    private static final Set<String> CHANGEABLE = Set.of("name", "address", "bank", "accountNumber");
    private static final String PLACE = "v1/terminals/";

    private final PointsOfSale terminals;
    private final Posters posters;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected TerminalDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    TerminalDesk(PointsOfSale terminals, Posters posters, SubMerchants merchants, Once once, KeyHolder holder) {
        this.terminals = terminals;
        this.posters = posters;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, FIELDS);
        return once.created(
                new Once.Call(name, "POST terminals", body),
                () -> RecordWriter.json(whole(made(body))).toString(),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private PointOfSale made(Body body) {
        String code = body.required("code");
        String name = body.required("name");
        long account = named(holder.merchantId(), body).id();
        TerminalWish wish = new TerminalWish(code, name, body.textOf("address"), account);
        return saved(terminals.create(holder.merchantId(), wish));
    }

    TerminalBody change(String id, byte[] sent) {
        Body body = Body.of(sent, CHANGEABLE);
        PointOfSale before = find(id);
        boolean moves = body.has("bank") || body.has("accountNumber");
        long account = moves
                ? named(before.merchant().id(), body).id()
                : before.account().map(BankAccount::id).orElseThrow(TerminalDesk::noAccount);
        TerminalWish wish = new TerminalWish(
                before.terminal().code(),
                body.has("name") ? body.required("name") : before.terminal().name(),
                body.has("address") ? body.textOf("address") : before.terminal().address(),
                account);
        return whole(saved(terminals.change(sight(), before.id(), wish)));
    }

    private BankAccount named(long merchantId, Body body) {
        return terminals
                .named(merchantId, body.textOf("bank"), body.textOf("accountNumber"))
                .orElseThrow(TerminalDesk::noAccount);
    }

    private static WebApplicationException noAccount() {
        return new WebApplicationException(problem(TerminalFault.ACCOUNT));
    }

    private static PointOfSale saved(TerminalResult result) {
        if (result instanceof TerminalResult.Saved saved) return saved.now();
        throw new WebApplicationException(problem(((TerminalResult.Refused) result).fault()));
    }

    private static Response problem(TerminalFault fault) {
        return switch (fault) {
            case CODE -> Problem.invalid("code", "must be 1 to 25 letters, digits, points, hyphens or underscores");
            case NAME -> Problem.invalid("name", "must be 1 to 200 characters");
            case ADDRESS -> Problem.invalid("address", "must be at most 500 characters");
            case ACCOUNT ->
                Problem.response(
                        Problem.UNPROCESSABLE,
                        "account_unknown",
                        "accountNumber, with bank if several use it, must name one linked account of the merchant;"
                                + " it may be left out where there is only one.");
            case ACCOUNT_CHANGE ->
                Problem.response(
                        Problem.UNPROCESSABLE,
                        "account_change",
                        "The terminal receives on another account. Another one is asked for at Receiving accounts in the"
                                + " portal, and a second person agrees.");
            case CODE_TAKEN ->
                Problem.response(
                        Response.Status.CONFLICT, "code_taken", "The merchant has a terminal with this code already.");
            case TOO_MANY ->
                Problem.response(
                        Problem.UNPROCESSABLE,
                        "too_many_terminals",
                        "The merchant has as many terminals as there may be.");
        };
    }

    Listing page(String cursor, String limit) {
        var page = terminals.page(sight(), Asked.number("cursor", cursor), Asked.limit(limit));
        return Listing.of(page, TerminalBody::of);
    }

    TerminalBody look(String id) {
        return whole(find(id));
    }

    private TerminalBody whole(PointOfSale one) {
        return TerminalBody.of(one, terminals.codeOf(one).orElse(null));
    }

    Response poster(String id, String size, String language, String account) {
        Posters.Wish wish = new Posters.Wish(
                Asked.word("size", size, PosterSize.class).orElse(PosterSize.A4),
                language == null
                        ? Language.VI
                        : Language.of(language).orElseThrow(() -> Asked.refused("language", "must be vi or en")),
                masked(account));
        PointOfSale one = find(id);
        byte[] pdf = posters.pdf(one, wish)
                .orElseThrow(() -> new WebApplicationException(Problem.response(
                        Response.Status.CONFLICT,
                        "no_code",
                        "The terminal has no linked account, so it has no code.")));
        return Response.ok(pdf)
                .type("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + Posters.fileName(one, wish) + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static boolean masked(String account) {
        if (account == null || account.equals("full")) return false;
        if (account.equals("masked")) return true;
        throw Asked.refused("account", "must be full or masked");
    }

    private PointOfSale find(String id) {
        return terminals.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
