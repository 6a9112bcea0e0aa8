package vietqr.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The codes that were issued and not yet paid, and the messages in which a bank says that they were. */
final class Orders {
    private static final int MOST_KEPT = 200_000;
    private static final String CONTENT = "\"content\":\"";

    private final Queue<String> contents = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicLong reference = new AtomicLong(System.currentTimeMillis() * 1000);

    /** @param answer of generate-customer */
    void issued(String answer) {
        if (kept.get() >= MOST_KEPT) return;
        int from = answer.indexOf(CONTENT) + CONTENT.length();
        contents.add(answer.substring(from, answer.indexOf('"', from)));
        kept.incrementAndGet();
    }

    int unpaid() {
        return kept.get();
    }

    /** A balance change of MB (wire reference, section 8.1) that pays the next of them in full. */
    String payment() {
        String content = contents.poll();
        if (content == null) throw new IllegalStateException("no order is left to be paid");
        kept.decrementAndGet();
        long id = reference.incrementAndGet();
        return "{\"transactionid\":\"T" + id + "\",\"transactiontime\":" + System.currentTimeMillis()
                + ",\"referencenumber\":\"FT" + id + "\",\"amount\":150000,\"content\":\"MBVCB." + id + "."
                + content + ".CT tu 0987654321 toi 0123456789\",\"bankaccount\":\"0123456789\","
                + "\"transType\":\"C\",\"reciprocalAccount\":\"0987654321\"}";
    }
}
