package vietqr.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import vietqr.settings.Settings;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** What every answer tells the browser not to do. Pages made by Faces carry a policy with a nonce instead of the closed one. */
public class SecurityHeaders extends HttpFilter {
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String OWN = "connect-src 'self'";
    private static final String POLICY = "Content-Security-Policy";
    private static final String ONE_YEAR = "max-age=31536000";

    /** The one page that speaks to another port than its own, and is heard. */
    private static final String VIRTUAL_BOX = "/devices/virtual.xhtml";

    @Inject
    private transient Settings settings;

    @Inject
    private transient MqttAddress mqtt;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        state(request, response, settings.publicUrl());
        chain.doFilter(
                request,
                new OnePolicy(response, VIRTUAL_BOX.equals(request.getServletPath()) ? mqtt.url() : Optional.empty()));
    }

    static void state(HttpServletRequest request, HttpServletResponse response, URI publicUrl) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if ("https".equals(publicUrl.getScheme())) response.setHeader("Strict-Transport-Security", ONE_YEAR);
        response.setHeader(POLICY, NOTHING);
        response.setHeader("Cache-Control", caching(request));
    }

    /** Our own files are linked by fingerprint and Faces' resources by version; what people see is theirs alone. */
    private static String caching(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.startsWith("/look/") && request.getParameter("v") != null)
            return "public, max-age=31536000, immutable";
        return path.startsWith("/jakarta.faces.resource/") ? "public, max-age=604800" : "no-store";
    }

    /** PrimeFaces adds its policy; a browser would obey both. The later one shall stand alone. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        private final Optional<String> reached;

        /** @param reached another address that the page's scripts may speak to */
        OnePolicy(HttpServletResponse response, Optional<String> reached) {
            super(response);
            this.reached = reached;
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) setHeader(name, widened(value));
            else super.addHeader(name, value);
        }

        private String widened(String policy) {
            return reached.map(address -> policy.replace(OWN, OWN + " " + address + "; media-src 'self'"))
                    .orElse(policy);
        }
    }
}
