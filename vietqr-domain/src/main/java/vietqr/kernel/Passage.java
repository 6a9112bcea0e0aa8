package vietqr.kernel;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;

import java.util.concurrent.atomic.AtomicBoolean;

/** One counted request: leaves the traffic exactly once, when its answer is complete, asynchronous or not. */
final class Passage implements AsyncListener {

    private final Traffic traffic;
    private final AtomicBoolean left = new AtomicBoolean();

    Passage(Traffic traffic) {
        this.traffic = traffic;
    }

    /** To be called when the filter chain has returned. */
    void chainReturned(ServletRequest request) {
        if (request.isAsyncStarted()) {
            try {
                request.getAsyncContext().addListener(this);
                return;
            } catch (IllegalStateException completedMeanwhile) {
                // Then it is answered, like a synchronous request.
            }
        }
        leave();
    }

    private void leave() {
        if (left.compareAndSet(false, true)) {
            traffic.leave();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // The container completes the request afterwards.
    }

    @Override
    public void onError(AsyncEvent event) {
        // The container completes the request afterwards.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
