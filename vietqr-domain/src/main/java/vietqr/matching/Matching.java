package vietqr.matching;

import vietqr.matching.Decision.Belongs;
import vietqr.matching.Decision.Guess;
import vietqr.matching.Decision.Open;
import vietqr.matching.Decision.Refused;
import vietqr.payment.OrderKey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which request a movement belongs to (wire reference, section 9, made stricter): by a whole code on the request's own
 * account; by a code with one wrong character, or by the merchant's order id, if exactly one request can have been meant
 * and it waits for exactly this amount. Everything else is for a person. Pure but for the requests it asks for: no clock.
 */
public final class Matching {
    private static final int MOST_GUESSES = 5;

    private final KnownRequests known;
    private final Money money;
    private final CodesInText codes;

    private Matching(KnownRequests known, Money money) {
        this.known = known;
        this.money = money;
        this.codes = money.named().map(CodesInText::named).orElseGet(() -> CodesInText.of(money.content()));
    }

    public static Decision decide(Money money, KnownRequests known) {
        return new Matching(known, money).decide();
    }

    private Decision decide() {
        List<Candidate> named = codes.whole().isEmpty()
                ? List.of()
                : known.withCodes(codes.whole()).stream()
                        .filter(this::onThisAccount)
                        .toList();
        if (named.size() == 1) return byCode(named.get(0));
        if (named.size() > 1) return bySeveralCodes(named);
        return withoutCode();
    }

    private boolean onThisAccount(Candidate request) {
        return request.accountId() == money.accountId();
    }

    private Decision byCode(Candidate request) {
        return request.objectionTo(money)
                .<Decision>map(objection -> new Refused(request, objection))
                .orElseGet(() -> new Belongs(request, request.ruleFor(money)));
    }

    /** Several codes name one request only if the money is exactly what that one waits for, and no other does. */
    private Decision bySeveralCodes(List<Candidate> named) {
        List<Candidate> fitting =
                named.stream().filter(request -> request.waitsFor(money)).toList();
        if (fitting.size() == 1) return new Belongs(fitting.get(0), MatchRule.EXACT);
        return new Open(guesses(named, Hint.SEVERAL_CODES));
    }

    private Decision withoutCode() {
        List<Candidate> nearby =
                codes.nearby().isEmpty() ? List.of() : known.withCodes(money.accountId(), codes.nearby());
        if (certain(nearby)) return new Belongs(nearby.get(0), MatchRule.CORRECTED);
        List<Candidate> cut = codes.starts().stream()
                .flatMap(start -> known.withCodeStart(money.accountId(), start).stream())
                .filter(request -> request.waitsFor(money))
                .toList();
        List<Candidate> ordered = ordered();
        if (certain(ordered) && saysEnough(ordered.get(0)) && !contradicted(ordered.get(0), nearby))
            return new Belongs(ordered.get(0), MatchRule.ORDER_ID);
        List<Guess> guesses = new ArrayList<>(guesses(nearby, Hint.MISTYPED_CODE));
        guesses.addAll(guesses(cut, Hint.CUT_CODE));
        guesses.addAll(guesses(
                ordered.stream().filter(request -> request.waitsFor(money)).toList(), Hint.ORDER_ID));
        return new Open(distinct(guesses));
    }

    private List<Candidate> ordered() {
        Set<OrderKey> orders = OrdersInText.in(money.content());
        return orders.isEmpty() ? List.of() : known.ofOrders(money.accountId(), orders);
    }

    private boolean certain(List<Candidate> requests) {
        return requests.size() == 1 && requests.get(0).waitsFor(money);
    }

    private static boolean saysEnough(Candidate request) {
        return request.order().filter(OrderKey::decisive).isPresent();
    }

    /** A code of somebody else's, or what is left of one, says that another request was meant. */
    private boolean contradicted(Candidate request, List<Candidate> nearby) {
        if (!codes.whole().isEmpty() || !nearby.isEmpty()) return true;
        String code = request.code().value();
        return !codes.starts().isEmpty() && codes.starts().stream().noneMatch(code::startsWith);
    }

    private static List<Guess> guesses(List<Candidate> requests, Hint hint) {
        return requests.stream()
                .map(request -> new Guess(request.id(), hint))
                .limit(MOST_GUESSES)
                .toList();
    }

    private static List<Guess> distinct(List<Guess> guesses) {
        Map<Long, Guess> byRequest = new LinkedHashMap<>();
        guesses.forEach(guess -> byRequest.putIfAbsent(guess.requestId(), guess));
        return byRequest.values().stream().limit(MOST_GUESSES).toList();
    }
}
