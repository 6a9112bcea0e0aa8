package vietqr.matching;

import vietqr.payment.OrderKey;
import vietqr.payment.PaymentCode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Requests as the database would find them, for decisions without one. */
final class RequestsInMemory implements KnownRequests {
    private static final int MOST = 20;

    private final Map<PaymentCode, Candidate> byCode = new HashMap<>();
    private final Map<Long, TreeMap<String, Candidate>> byStart = new HashMap<>();
    private final Map<String, List<Candidate>> byOrder = new HashMap<>();

    RequestsInMemory(Collection<Candidate> requests) {
        for (Candidate request : requests) {
            byCode.put(request.code(), request);
            byStart.computeIfAbsent(request.accountId(), account -> new TreeMap<>())
                    .put(request.code().value(), request);
            request.order()
                    .ifPresent(order -> byOrder.computeIfAbsent(key(request.accountId(), order), k -> new ArrayList<>())
                            .add(request));
        }
    }

    List<Candidate> ofOrder(long accountId, OrderKey order) {
        return byOrder.getOrDefault(key(accountId, order), List.of());
    }

    @Override
    public List<Candidate> withCodes(Set<PaymentCode> codes) {
        return codes.stream().map(byCode::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Candidate> withCodes(long accountId, Set<PaymentCode> codes) {
        return withCodes(codes).stream()
                .filter(request -> request.accountId() == accountId)
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Candidate> withCodeStart(long accountId, String start) {
        return byStart.getOrDefault(accountId, new TreeMap<>()).subMap(start, start + 'g').values().stream()
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Candidate> ofOrders(long accountId, Set<OrderKey> orders) {
        return orders.stream()
                .flatMap(order -> ofOrder(accountId, order).stream())
                .sorted(Comparator.comparingLong(Candidate::id).reversed())
                .limit(MOST)
                .toList();
    }

    private static String key(long accountId, OrderKey order) {
        return accountId + "|" + order;
    }
}
