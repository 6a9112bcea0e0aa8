package vietqr.refund;

import vietqr.intake.DebitMark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A bank that books each mark once and answers as a test wants. */
class FakeBank implements RefundGateway {
    final List<RefundOrder> sent = new CopyOnWriteArrayList<>();
    final Map<DebitMark, String> booked = new ConcurrentHashMap<>();

    /** What it says to an order; the money has moved by then. */
    volatile Function<RefundOrder, BankAnswer> answer = order -> BankAnswer.sent(booked.get(order.mark()));

    /** What it says when asked. */
    volatile Function<RefundOrder, BankAnswer> knows = order ->
            booked.containsKey(order.mark()) ? BankAnswer.sent(booked.get(order.mark())) : BankAnswer.notThere();

    /** Whether an order comes through at all. */
    volatile boolean reachable = true;

    @Override
    public boolean serves(String bankBin) {
        return true;
    }

    @Override
    public BankAnswer send(RefundOrder order) {
        sent.add(order);
        if (!reachable) return BankAnswer.unknown();
        booked.putIfAbsent(order.mark(), "FT-" + order.mark());
        return answer.apply(order);
    }

    @Override
    public BankAnswer ask(RefundOrder order) {
        return knows.apply(order);
    }

    long moved() {
        return sent.stream()
                .filter(order -> booked.containsKey(order.mark()))
                .collect(java.util.stream.Collectors.toMap(
                        RefundOrder::mark, order -> order.amount().amount(), (one, same) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
