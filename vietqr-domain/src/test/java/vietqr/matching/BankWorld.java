package vietqr.matching;

import vietqr.payment.OrderKey;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentCodes;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Merchants' accounts full of requests, made from a seed. Prices are so few that nearly every amount is waited for by many,
 * and order ids are of the kinds that merchants use: short, long, with separators, bare numbers, used twice, and none.
 */
final class BankWorld {
    static final long[] PRICES = {
        10_000, 15_000, 20_000, 25_000, 29_000, 35_000, 45_000, 50_000, 55_000, 65_000, 79_000, 99_000, 100_000,
        120_000, 150_000, 199_000, 200_000, 250_000, 299_000, 350_000, 450_000, 500_000, 990_000, 1_000_000, 1_500_000,
        2_000_000, 3_500_000, 5_000_000
    };

    private static final int ACCOUNTS = 20;

    private final List<Candidate> requests = new ArrayList<>();
    private final List<Candidate> waiting = new ArrayList<>();
    private final List<Candidate> ordered = new ArrayList<>();
    private final RequestsInMemory known;
    private final Set<PaymentCode> drawn = new HashSet<>();
    private final Map<Long, String> orderIds = new HashMap<>();

    BankWorld(int size, long seed) {
        Random random = new Random(seed);
        for (int id = 1; id <= size; id++) add(id, random);
        this.known = new RequestsInMemory(requests);
        for (Candidate request : requests) if (waits(request)) waiting.add(request);
        for (Candidate request : waiting)
            if (request.order().filter(OrderKey::decisive).isPresent() && unique(request)) ordered.add(request);
    }

    private void add(int id, Random random) {
        long account = 1 + id % ACCOUNTS;
        String orderId = orderId(id, (int) account, random);
        PaymentCode code = random.nextInt(100) == 0 && id > ACCOUNTS ? sibling(id, random) : PaymentCodes.draw(random);
        drawn.add(code);
        orderIds.put((long) id, orderId);
        requests.add(Requests.request(
                id, code.value(), account, PRICES[random.nextInt(PRICES.length)], orderId, state(random)));
    }

    /** A code that one wrong character of either makes look like that of the account's request before. */
    private PaymentCode sibling(int id, Random random) {
        PaymentCode before = requests.get(id - ACCOUNTS - 1).code();
        String digits = BankWords.hex(1, random) + before.value().substring(4);
        return PaymentCode.near(PaymentKind.DYNAMIC, digits).stream()
                .filter(code -> !drawn.contains(code))
                .findFirst()
                .orElseGet(() -> PaymentCodes.draw(random));
    }

    private static PaymentState state(Random random) {
        int percent = random.nextInt(100);
        if (percent < 80) return PaymentState.WAITING;
        if (percent < 90) return PaymentState.PAID;
        if (percent < 94) return PaymentState.CANCELLED;
        return percent < 97 ? PaymentState.EXPIRED : PaymentState.UNDERPAID;
    }

    private static String orderId(int id, int account, Random random) {
        int number = id / ACCOUNTS;
        return switch (account % 6) {
            case 0 -> "DH" + number;
            case 1 -> String.format("ORD%010d", number * 7919L);
            case 2 -> String.format("HD-2025-%05d", number);
            case 3 -> Integer.toString(100_000 + number);
            case 4 -> "HP2025" + random.nextInt(40);
            default -> "";
        };
    }

    KnownRequests known() {
        return known;
    }

    List<Candidate> requests() {
        return requests;
    }

    String orderIdOf(Candidate request) {
        return orderIds.get(request.id());
    }

    /** Another request of the account. */
    Candidate neighbourOf(Candidate request) {
        int next = (int) request.id() - 1 + ACCOUNTS;
        return requests.get(next < requests.size() ? next : next - 2 * ACCOUNTS);
    }

    Candidate any(Random random) {
        return requests.get(random.nextInt(requests.size()));
    }

    Candidate waiting(Random random) {
        return waiting.get(random.nextInt(waiting.size()));
    }

    /** One that waits and whose order id is long enough and its own. */
    Candidate ordered(Random random) {
        return ordered.get(random.nextInt(ordered.size()));
    }

    boolean hasOrder(long account, String orderId) {
        return OrderKey.of(orderId)
                .filter(key -> !known.ofOrder(account, key).isEmpty())
                .isPresent();
    }

    private boolean unique(Candidate request) {
        return known.ofOrder(request.accountId(), request.order().orElseThrow()).size() == 1;
    }

    private static boolean waits(Candidate request) {
        return request.balance().orElseThrow().state() == PaymentState.WAITING;
    }
}
