package vietqr.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.kernel.Now;

import java.time.Duration;

/**
 * Whether the person has shown recently enough who they are for what this page can change. A form that is sent a little
 * later than it was drawn is still taken.
 */
@Named("proof")
@RequestScoped
public class Proof {
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final CurrentPerson current;
    private final HttpServletRequest request;
    private final Now now;

    /** For the container's proxy only. */
    protected Proof() {
        this(null, null, null);
    }

    @Inject
    Proof(CurrentPerson current, HttpServletRequest request, Now now) {
        this.current = current;
        this.request = request;
        this.now = now;
    }

    /** Whether they are asked first, before anything can be changed here. */
    public boolean isMissing() {
        String path = request.getServletPath();
        Duration good = "POST".equals(request.getMethod()) ? FRESH.plus(GRACE) : FRESH;
        return PageRights.sensitive(path)
                && current.acts(path)
                && current.provedAt().plus(good).isBefore(now.get());
    }
}
