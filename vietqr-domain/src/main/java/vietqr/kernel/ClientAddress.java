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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request comes from: the peer, or, if that is a proxy the operator trusts, the last address in {@code
 * X-Forwarded-For} that no trusted proxy has. What stands before it is the caller's own claim.
 */
@ApplicationScoped
public class ClientAddress {
    private static final Logger LOG = System.getLogger(ClientAddress.class.getName());
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MOST_HOPS = 16;
    private static final Pattern WITH_PORT =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}|\\[([0-9a-fA-F.]*:[0-9a-fA-F:.]*)](?::\\d{1,5})?");

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
            String hop = withoutPort(hops[i].strip());
            if (!TrustedProxies.isAddress(hop)) return nearest;
            nearest = hop;
            if (!trusted.contains(hop)) return nearest;
        }
        return nearest;
    }

    /** Some proxies write {@code 203.0.113.5:4444} and {@code [2001:db8::5]:4444}, or the brackets alone. */
    private static String withoutPort(String hop) {
        Matcher parts = WITH_PORT.matcher(hop);
        if (!parts.matches()) return hop;
        return parts.group(1) == null ? parts.group(2) : parts.group(1);
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
