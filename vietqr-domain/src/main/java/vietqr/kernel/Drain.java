package vietqr.kernel;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * Lets a stopping gateway finish what it has begun: first filter of every path in both web modules, which share one
 * count because this class is loaded once. The launcher starts the drain over JMX, see {@link DrainMXBean}.
 *
 * <p>Whom it refuses it answers in words, or with what the init parameter {@code json} holds.
 *
 * <p>Streams that never end by themselves (server-sent events, WebSocket) are let through but not waited for.
 */
public final class Drain implements Filter {

    private static final Traffic TRAFFIC = new Traffic();
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final String MESSAGE = "Máy chủ đang khởi động lại, xin thử lại sau ít giây.\n"
            + "The server is restarting, please try again in a few seconds.\n";

    private static int instances;

    private final Traffic traffic;
    private String json;

    public Drain() {
        this(TRAFFIC);
    }

    Drain(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Whether this server is stopping and refuses new requests. */
    public static boolean isDraining() {
        return TRAFFIC.isDraining();
    }

    /**
     * Runs work that no request asked for so that a stop waits for it, as for a request; does nothing if the server is
     * stopping already. Such work must be found again at the next start.
     */
    public static void whileOpen(Runnable work) {
        whileOpen(TRAFFIC, work);
    }

    static void whileOpen(Traffic traffic, Runnable work) {
        if (!traffic.enter()) {
            return;
        }
        try {
            work.run();
        } finally {
            traffic.leave();
        }
    }

    @Override
    public void init(FilterConfig config) throws ServletException {
        json = config.getInitParameter("json");
        synchronized (Drain.class) {
            if (instances++ == 0) {
                register();
            }
        }
    }

    @Override
    public void destroy() {
        synchronized (Drain.class) {
            if (--instances == 0) {
                unregister();
            }
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!traffic.enter()) {
            refuse((HttpServletResponse) response);
            return;
        }
        if (endless((HttpServletRequest) request)) {
            traffic.leave();
            chain.doFilter(request, response);
            return;
        }
        Passage passage = new Passage(traffic);
        try {
            chain.doFilter(request, response);
        } finally {
            passage.chainReturned(request);
        }
    }

    private static boolean endless(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader("Upgrade") != null || accept != null && accept.contains("text/event-stream");
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setHeader("Connection", "close");
        response.setContentType(json == null ? "text/plain;charset=UTF-8" : "application/json");
        response.getOutputStream().write((json == null ? MESSAGE : json).getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces what an application of the same name may have left in this server. */
    private static void register() throws ServletException {
        try {
            unregister();
            server().registerMBean(TRAFFIC, new ObjectName(DrainMXBean.NAME));
        } catch (JMException e) {
            throw new ServletException("cannot register " + DrainMXBean.NAME, e);
        }
    }

    private static void unregister() {
        try {
            ObjectName name = new ObjectName(DrainMXBean.NAME);
            if (server().isRegistered(name)) {
                server().unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }
}
