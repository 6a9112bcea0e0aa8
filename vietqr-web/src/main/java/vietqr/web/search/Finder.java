package vietqr.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.access.Permission;
import vietqr.identity.Language;
import vietqr.intake.Movement;
import vietqr.intake.MovementSearch;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.MerchantLookup;
import vietqr.merchant.Terminal;
import vietqr.payment.PaymentLookup;
import vietqr.payment.PaymentRequest;
import vietqr.web.look.Amount;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;
import vietqr.web.session.Visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks for what a person has typed in all that they may see; of each sort there are a few only. */
@RequestScoped
class Finder {
    private static final int MOST = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final Duration REACH_OF_AMOUNTS = Duration.ofDays(7);

    @Inject
    private Destinations destinations;

    @Inject
    private PaymentLookup payments;

    @Inject
    private MovementSearch movements;

    @Inject
    private MerchantLookup merchants;

    @Inject
    private Visit visit;

    @Inject
    private Format format;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private final List<Texts> languages =
            Arrays.stream(Language.values()).map(Texts::new).toList();

    /** Empty if there is nothing to be asked. */
    Optional<List<Find>> find(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) return Optional.empty();
        List<Find> all = new ArrayList<>(pages(text));
        all.addAll(paymentsOf(text));
        all.addAll(movementsOf(text));
        all.addAll(places(text));
        return Optional.of(all);
    }

    /** By the names of pages in every language. */
    private List<Find> pages(String text) {
        String plain = Plain.of(text);
        return destinations
                .pages()
                .filter(page -> languages.stream().anyMatch(language -> Plain.of(language.get(page.text()))
                        .contains(plain)))
                .limit(MOST)
                .map(page -> new Find(texts.get("search.page"), texts.get(page.text()), "", page.path()))
                .toList();
    }

    private List<Find> paymentsOf(String text) {
        var sight = visit.sight(Permission.SEE_PAYMENTS);
        OptionalLong amount = Amount.of(text);
        Stream<PaymentRequest> named = Stream.concat(
                payments.byCode(sight, text, MOST).stream(), payments.byOrder(sight, text, MOST).stream());
        Stream<PaymentRequest> worth = amount.isEmpty()
                ? Stream.empty()
                : payments.byAmount(sight, Vnd.of(amount.getAsLong()), since(), MOST).stream();
        return Stream.concat(named, worth)
                .distinct()
                .limit(MOST)
                .map(this::payment)
                .toList();
    }

    private Find payment(PaymentRequest request) {
        String detail = Stream.of(
                        request.orderId(),
                        request.amount().isZero() ? "" : format.money(request.amount()),
                        format.when(request.createdAt()))
                .filter(part -> part != null && !part.isEmpty())
                .reduce((one, next) -> one + " · " + next)
                .orElse("");
        return new Find(
                texts.get("search.payment"),
                request.code().toString(),
                detail,
                "/payments/view.xhtml?id=" + request.id());
    }

    private List<Find> movementsOf(String text) {
        var sight = visit.sight(Permission.SEE_BOOKS);
        OptionalLong amount = Amount.of(text);
        Stream<Movement> worth = amount.isEmpty()
                ? Stream.empty()
                : movements.byAmount(sight, Vnd.of(amount.getAsLong()), since(), MOST).stream();
        return Stream.concat(movements.byReference(sight, text, MOST).stream(), worth)
                .distinct()
                .limit(MOST)
                .map(one -> new Find(
                        texts.get("search.movement"),
                        one.reference(),
                        format.money(one.amount()) + " · " + format.when(one.occurredAt()),
                        "/movements/view.xhtml?id=" + one.id()))
                .toList();
    }

    private List<Find> places(String text) {
        Stream<Find> shops = merchants.merchants(visit.sight(Permission.SEE_MERCHANTS), text, MOST).stream()
                .map(this::merchant);
        Stream<Find> tills = merchants.terminals(visit.sight(Permission.SEE_TERMINALS), text, MOST).stream()
                .map(this::terminal);
        return Stream.concat(shops, tills).toList();
    }

    private Find merchant(Merchant merchant) {
        return new Find(
                texts.get("search.merchant"),
                merchant.name(),
                merchant.mid(),
                "/merchants/view.xhtml?id=" + merchant.id());
    }

    private Find terminal(Terminal terminal) {
        return new Find(
                texts.get("search.terminal"),
                terminal.code(),
                terminal.name(),
                "/terminals/view.xhtml?id=" + terminal.id());
    }

    private Instant since() {
        return now.get().minus(REACH_OF_AMOUNTS);
    }
}
