package vietqr.bench;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How soon nine merchants are told of their money while the system of a tenth takes every call and never answers. */
final class DeliveryBench {
    private static final int SHOPS = 10;
    private static final int RATE = 300;
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 30;
    private static final int GOAL_MILLIS = 500;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Report report;
    private final GatewayProcess gateway;
    private final Shops shops;
    private final AtomicLong number = new AtomicLong(System.currentTimeMillis() * 1000);

    DeliveryBench(Report report, GatewayProcess gateway, Shops shops) {
        this.report = report;
        this.gateway = gateway;
        this.shops = shops;
    }

    void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        HttpServer quick = receiver(threads);
        try (DeafReceiver deaf = DeafReceiver.start()) {
            shops.forgetDeliveries();
            String url = "http://127.0.0.1:" + quick.getAddress().getPort() + "/told";
            List<String> accounts = new ArrayList<>();
            for (int i = 0; i < SHOPS; i++) accounts.add(shops.open(i, i < SHOPS - 1 ? url : deaf.url()));
            Pace.keep(RATE, WARM_UP_SECONDS, credits(accounts));
            long warm = shops.waits(SHOPS).size();
            Pace.keep(RATE, SECONDS, credits(accounts));
            print(awaited(RATE * SECONDS * (SHOPS - 1) / SHOPS + warm));
        } finally {
            quick.stop(0);
            threads.shutdownNow();
        }
    }

    /** All waits once as many were told, the warm-up's among them: what was slow then counts as well. */
    private List<Double> awaited(long told) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        List<Double> waits = shops.waits(SHOPS);
        while (waits.size() < told && System.nanoTime() < end) {
            LockSupport.parkNanos(500_000_000L);
            waits = shops.waits(SHOPS);
        }
        return waits;
    }

    private void print(List<Double> waits) {
        report.title("Deliveries: " + SHOPS + " endpoints of which one hangs, " + RATE + " events a second for "
                + (WARM_UP_SECONDS + SECONDS) + " s");
        report.line("told to the nine others", String.format(Locale.ROOT, "%,d", waits.size()));
        report.line("event to first attempt, ms: p50", percentile(waits, 50));
        report.atMost("event to first attempt, ms: p95", waits.get(waits.size() * 95 / 100), GOAL_MILLIS);
        report.line("event to first attempt, ms: p99", percentile(waits, 99));
    }

    private static String percentile(List<Double> sorted, int percent) {
        return String.format(Locale.ROOT, "%.1f", sorted.get(sorted.size() * percent / 100));
    }

    private Crowd.Callers credits(List<String> accounts) throws Exception {
        String bearer = "Authorization: Bearer " + gateway.bankToken() + "\r\n";
        return () -> new Poster(gateway, "/vqr/bank/api/transaction-sync", bearer, () -> credit(accounts), a -> {});
    }

    private String credit(List<String> accounts) {
        long id = number.incrementAndGet();
        return "{\"transactionid\":\"D" + id + "\",\"transactiontime\":" + System.currentTimeMillis()
                + ",\"referencenumber\":\"FD" + id + "\",\"amount\":150000,\"content\":\"tien hang " + id
                + "\",\"bankaccount\":\"" + accounts.get((int) (id % SHOPS)) + "\",\"transType\":\"C\"}";
    }

    private static HttpServer receiver(ExecutorService threads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        byte[] thanks =
                "{\"error\":false,\"errorReason\":null,\"toastMessage\":\"\",\"object\":{\"reftransactionid\":\"1\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        server.createContext("/told", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, thanks.length);
            exchange.getResponseBody().write(thanks);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
        return server;
    }
}
