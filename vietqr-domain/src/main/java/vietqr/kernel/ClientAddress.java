package vietqr.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.settings.Settings;
import vietqr.settings.TrustedProxies;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a request comes from: the peer, or, if that is a proxy the operator trusts, the last address in {@code
 * X-Forwarded-For} that no trusted proxy has. What stands before it is the caller's own claim.
 */
@ApplicationScoped
public class ClientAddress {
    private static final Logger LOG = System.getLogger(ClientAddress.class.getName());
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MOST_HOPS = 16;

    private final TrustedProxies trusted;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** For the container's proxy only. */
    protected ClientAddress() {
        this.trusted = new TrustedProxies(List.of());
    }

    @Inject
    public ClientAddress(Settings settings) {
        this.trusted = settings.trustedProxies();
    }

    public String of(HttpServletRequest request) {
        String forwarded = request.getHeader(FORWARDED_FOR);
        return forwarded == null ? request.getRemoteAddr() : of(request.getRemoteAddr(), forwarded);
    }

    String of(String peer, String forwarded) {
        if (!trusted.contains(peer)) {
            warnOnce(peer);
            return peer;
        }
        String[] hops = forwarded.split(",", -1);
        String nearest = peer;
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS); i--) {
            String hop = hops[i].strip();
            if (!TrustedProxies.isAddress(hop)) return nearest;
            nearest = hop;
            if (!trusted.contains(hop)) return nearest;
        }
        return nearest;
    }

    private void warnOnce(String peer) {
        if (warned.compareAndSet(false, true))
            LOG.log(
                    Level.WARNING,
                    "{0} sends " + FORWARDED_FOR + ", which is not believed. If it is your proxy, add it to"
                            + " VIETQR_TRUSTED_PROXIES, or all its callers share one rate limit.",
                    peer);
    }
}
