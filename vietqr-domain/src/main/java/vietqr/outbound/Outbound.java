package vietqr.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Makes calls to addresses that strangers have named. Redirects are not followed, nothing is repeated, and neither a slow
 * nor an endless answer holds it up beyond the time the request allows.
 */
@ApplicationScoped
public class Outbound {
    /** Without a charset: JSON has none but UTF-8 (RFC 8259), and some receivers compare the whole text. */
    private static final ContentType JSON = ContentType.create("application/json");

    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    private final OutboundPolicy policy;
    private final Names names;
    private Clients clients;

    /** For the container's proxy only. */
    protected Outbound() {
        this(null, null);
    }

    @Inject
    Outbound(OutboundPolicy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    /** Makes the call; never throws. */
    public OutboundAnswer post(OutboundRequest request) {
        long start = System.nanoTime();
        WebAddress to = WebAddress.read(request.address());
        Optional<Refusal> objection = policy.objection(to);
        return objection.isPresent()
                ? OutboundAnswer.none("FORBIDDEN", since(start))
                : post(to.destination(), request, start);
    }

    private OutboundAnswer post(Destination to, OutboundRequest request, long start) {
        HttpPost call = new HttpPost(to.uri());
        call.setHeader("Accept", "application/json");
        request.headers().forEach(call::setHeader);
        call.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), JSON));
        HttpHost host = new HttpHost(to.uri().getScheme(), to.host(), to.port());
        ScheduledFuture<?> deadline =
                clients().deadlines().schedule(call::cancel, request.within().toMillis(), TimeUnit.MILLISECONDS);
        OutboundAnswer answer = null;
        try (ClassicHttpResponse response = clients().client(request.verified()).executeOpen(host, call, null)) {
            answer = answer(response, start);
            if (answer.body().length == LONGEST_ANSWER_BYTES) call.cancel();
        } catch (IOException | RuntimeException failure) {
            String label = call.isCancelled() ? "TIMEOUT" : Labels.of(failure);
            if (answer == null) answer = OutboundAnswer.none(label, since(start));
        } finally {
            deadline.cancel(false);
        }
        return answer;
    }

    private static OutboundAnswer answer(ClassicHttpResponse response, long start) throws IOException {
        byte[] body = beginning(response);
        int status = response.getCode();
        return new OutboundAnswer(OptionalInt.of(status), "HTTP " + status, headers(response), body, since(start));
    }

    /** What is longer is not read, nor waited for: the call is cancelled, which closes the connection. */
    private static byte[] beginning(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) return new byte[0];
        return response.getEntity().getContent().readNBytes(LONGEST_ANSWER_BYTES);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) headers.put(header.getName(), header.getValue());
        return headers;
    }

    private synchronized Clients clients() {
        if (clients == null) clients = Clients.open(policy, names);
        return clients;
    }

    @PreDestroy
    synchronized void close() {
        if (clients != null) clients.close();
        clients = null;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
