package vietqr.kernel;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import javax.management.ObjectName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class DrainTest {

    private final Traffic traffic = new Traffic();
    private final Drain drain = new Drain(traffic);
    private final Map<String, Object> answer = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<AsyncListener> listeners = new ArrayList<>();
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void requestsPassUntilDrained() throws Exception {
        pass();
        assertThat(served).hasValue(1);
        assertThat(traffic.drain(5)).isZero();
        pass();
        assertThat(served).hasValue(1);
        assertThat(answer).containsEntry("status", 503).containsEntry("Connection", "close");
        assertThat(answer).containsKey("Retry-After");
        assertThat(body.toString(StandardCharsets.UTF_8)).contains("thử lại", "try again");
        assertThat(traffic.getInFlight()).isZero();
    }

    @Test
    void drainWaitsForARequestUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> pass(request(false, null), (q, a) -> {
            begun.countDown();
            awaitQuietly(mayEnd);
            served.incrementAndGet();
        }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> drainFor(20));
        while (!traffic.isDraining()) {
            Thread.onSpinWait();
        }
        assertThat(left).isNotDone();
        mayEnd.countDown();
        assertThat(left.get(10, TimeUnit.SECONDS)).isZero();
        slow.get(10, TimeUnit.SECONDS);
        assertThat(served).hasValue(1);
    }

    @Test
    void patienceHasAnEnd() {
        traffic.enter();
        assertThat(drainFor(0)).isEqualTo(1);
    }

    @Test
    void asynchronousRequestCountsUntilItIsComplete() throws Exception {
        pass(request(true, null), (q, a) -> served.incrementAndGet());
        assertThat(traffic.getInFlight()).isEqualTo(1);
        listeners.get(0).onTimeout(null);
        listeners.get(0).onComplete(null);
        listeners.get(0).onComplete(null);
        assertThat(traffic.getInFlight()).isZero();
    }

    @Test
    void eventStreamIsNotWaitedForButRefusedLater() throws Exception {
        pass(request(true, "text/event-stream"), (q, a) -> served.incrementAndGet());
        assertThat(served).hasValue(1);
        assertThat(drainFor(5)).isZero();
        pass(request(true, "text/event-stream"), (q, a) -> served.incrementAndGet());
        assertThat(served).hasValue(1);
    }

    @Test
    void failingRequestLeavesToo() {
        try {
            pass(request(false, null), (q, a) -> {
                throw new IllegalStateException("boom");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("boom");
        }
        assertThat(traffic.getInFlight()).isZero();
    }

    @Test
    void workWithoutARequestIsCountedAndNotBegunWhileStopping() {
        Drain.whileOpen(traffic, () -> {
            assertThat(traffic.getInFlight()).isEqualTo(1);
            served.incrementAndGet();
        });
        assertThat(served).hasValue(1);
        assertThat(drainFor(5)).isZero();
        Drain.whileOpen(traffic, served::incrementAndGet);
        assertThat(served).hasValue(1);
    }

    @Test
    void programsAreRefusedInTheirOwnTerms() throws Exception {
        drain.init(saying("{\"status\":\"FAILED\"}"));
        traffic.drain(0);
        pass();
        drain.destroy();
        assertThat(answer).containsEntry("status", 503);
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("{\"status\":\"FAILED\"}");
    }

    @Test
    void twoModulesShareOneRegistration() throws Exception {
        ObjectName name = new ObjectName(DrainMXBean.NAME);
        Drain api = new Drain();
        Drain web = new Drain();
        api.init(saying("{}"));
        web.init(saying(null));
        assertThat(ManagementFactory.getPlatformMBeanServer().getAttribute(name, "InFlight"))
                .isEqualTo(0);
        api.destroy();
        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(name))
                .isTrue();
        web.destroy();
        assertThat(ManagementFactory.getPlatformMBeanServer().isRegistered(name))
                .isFalse();
    }

    private void pass() {
        pass(request(false, null), (q, a) -> served.incrementAndGet());
    }

    private void pass(HttpServletRequest request, FilterChain chain) {
        try {
            drain.doFilter(request, response(), chain);
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
    }

    private int drainFor(int seconds) {
        try {
            return traffic.drain(seconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("never allowed to end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpServletRequest request(boolean asynchronous, String accept) {
        AsyncContext context = fake(AsyncContext.class, (method, arguments) -> {
            listeners.add((AsyncListener) arguments[0]);
            return null;
        });
        return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "isAsyncStarted" -> asynchronous;
            case "getAsyncContext" -> context;
            case "getHeader" -> "Accept".equals(arguments[0]) ? accept : null;
            default -> throw new AssertionError(method);
        });
    }

    private HttpServletResponse response() {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new AssertionError();
            }

            @Override
            public void write(int b) {
                body.write(b);
            }
        };
        return fake(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "setStatus" -> answer.put("status", arguments[0]);
            case "setHeader" -> answer.put((String) arguments[0], arguments[1]);
            case "setContentType" -> answer.put("Content-Type", arguments[0]);
            case "getOutputStream" -> out;
            default -> throw new AssertionError(method);
        });
    }

    private static FilterConfig saying(String json) {
        return fake(FilterConfig.class, (method, arguments) -> json);
    }

    private interface Behaviour {
        Object call(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = behaviour.call(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
