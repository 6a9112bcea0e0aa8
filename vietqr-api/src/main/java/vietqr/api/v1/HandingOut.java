package vietqr.api.v1;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets files go over slow lines, on a thread of its own: a request may hold one of the server's for ten seconds, and a file that
 * takes longer would break off.
 */
@ApplicationScoped
class HandingOut {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_AT_ONCE = 16;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    @Resource
    private ManagedExecutorService threads;

    void send(Response file, AsyncResponse later) {
        if (!room.tryAcquire()) {
            later.resume(busy());
            return;
        }
        later.setTimeout(LONGEST.toMinutes(), TimeUnit.MINUTES);
        try {
            threads.execute(() -> {
                try {
                    later.resume(file);
                } finally {
                    room.release();
                }
            });
        } catch (RejectedExecutionException stopping) {
            room.release();
            later.resume(busy());
        }
    }

    private static Response busy() {
        return Problem.response(
                Response.Status.SERVICE_UNAVAILABLE, "busy", "Other files are being fetched: try again soon.");
    }
}
