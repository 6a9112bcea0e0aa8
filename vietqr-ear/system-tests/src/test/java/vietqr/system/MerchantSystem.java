package vietqr.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A merchant's system of our own, which can be down, slow or unwilling. It takes the place of the sandbox's receiver by a
 * change of the endpoint's addresses in the database, which no interface offers yet, and gives it back in the end.
 */
final class MerchantSystem implements AutoCloseable {
    static final String CALLBACK = "/bank/api/transaction-sync";
    private static final String TOKEN = "/api/token_generate";
    private static final String TAKEN =
            "{\"error\":false,\"errorReason\":null,\"toastMessage\":\"\",\"object\":{\"reftransactionid\":\"r1\"}}";
    private static final long LONGEST_HOLD_SECONDS = 60;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private volatile int refusals;
    private volatile String unwanted = "\u0000";
    private HttpServer server;

    /** One that is down. */
    MerchantSystem() {
        this.port = Launch.freePort();
    }

    static MerchantSystem up() {
        return new MerchantSystem().start();
    }

    MerchantSystem start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(TOKEN, this::token);
        server.createContext(CALLBACK, this::callback);
        server.setExecutor(threads);
        server.start();
        return this;
    }

    /** From now on the demo merchant is told here, at the endpoint that the demo data brought. */
    MerchantSystem takesOver(Database database) {
        String base = "http://127.0.0.1:" + port;
        database.change(
                "update webhook_endpoint set token_url = ?, callback_url = ? order by id limit 1",
                base + TOKEN,
                base + CALLBACK);
        return this;
    }

    /** Answers 503 the first so many times it is told the same. */
    MerchantSystem refusing(int times) {
        refusals = times;
        return this;
    }

    /** Answers 400 whenever it is told of this: without an error table that is refused for good. */
    MerchantSystem refusingForGood(String about) {
        unwanted = about;
        return this;
    }

    /** Lets calls come in and keeps their answers back until {@link #letGo}. */
    MerchantSystem holding() {
        hold = new CountDownLatch(1);
        return this;
    }

    void letGo() {
        hold.countDown();
    }

    /** The bodies it was sent with this in them, those it refused or still holds included. */
    List<String> told(String about) {
        return told.stream().filter(body -> body.contains(about)).toList();
    }

    /** Whether it has answered, whatever has become of the answer. */
    boolean hasAnswered(String about) {
        return answered.stream().anyMatch(body -> body.contains(about));
    }

    private void token(HttpExchange call) throws IOException {
        answer(call, 200, "{\"access_token\":\"of-the-merchant\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private void callback(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        told.add(body);
        try {
            if (!hold.await(LONGEST_HOLD_SECONDS, TimeUnit.SECONDS)) throw new IOException("held for too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        boolean authorized =
                "Bearer of-the-merchant".equals(call.getRequestHeaders().getFirst("Authorization"));
        boolean unwilling = Collections.frequency(told, body) <= refusals;
        if (body.contains(unwanted)) answer(call, 400, "{}");
        else answer(call, unwilling ? 503 : authorized ? 200 : 401, unwilling ? "" : TAKEN);
        answered.add(body);
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        letGo();
        if (server != null) server.stop(0);
        threads.shutdownNow();
    }
}
