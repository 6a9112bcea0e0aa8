package vietqr.web.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.audit.Doer;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Lets files come and go over slow lines: on a thread of its own, because no request may hold one of the server's for longer
 * than ten seconds. What belongs to the request or the session must be asked before.
 */
@ApplicationScoped
public class SlowLines {
    private static final Logger LOG = System.getLogger(SlowLines.class.getName());

    /** For one file. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 16;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    @Resource
    private ManagedExecutorService threads;

    /** Reads the request or writes the answer. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Answers 503 if too many files are under way. */
    public void serve(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        if (!room.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(LONGEST.plus(GRACE).toMillis());
        try {
            Doer doer = Doer.here();
            threads.execute(() -> {
                Doer.is(doer);
                run(work, async, response);
            });
        } catch (RejectedExecutionException stopping) {
            room.release();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            async.complete();
        }
    }

    /** A file that is kept in pieces. */
    @FunctionalInterface
    public interface Pieces {
        /** Empty after the last; the first is 0. */
        Optional<byte[]> piece(int number);
    }

    /** Hands out a file to keep; browsers neither show it nor guess what it is. */
    public void handOut(
            HttpServletRequest request, HttpServletResponse response, String name, String type, Pieces pieces)
            throws IOException {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        serve(request, response, () -> {
            Optional<byte[]> piece = pieces.piece(0);
            for (int number = 1; piece.isPresent(); number++) {
                response.getOutputStream().write(piece.get());
                piece = pieces.piece(number);
            }
        });
    }

    private void run(Work work, AsyncContext async, HttpServletResponse response) {
        try {
            work.run();
        } catch (IOException brokenOff) {
            LOG.log(Level.DEBUG, "a file broke off", brokenOff);
            failed(response, HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "a file could not be handled", broken);
            failed(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            Doer.leaves();
            room.release();
            async.complete();
        }
    }

    private static void failed(HttpServletResponse response, int status) {
        if (!response.isCommitted()) response.setStatus(status);
    }
}
