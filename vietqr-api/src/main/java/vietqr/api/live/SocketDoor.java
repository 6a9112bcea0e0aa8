package vietqr.api.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.identity.Network;
import vietqr.kernel.ClientAddress;
import vietqr.kernel.ErrorCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refuses WebSocket handshakes that cannot be served, in words, before any socket is opened for them. */
public class SocketDoor extends HttpFilter {
    static final String PATH = "/socket";

    private static final String UPGRADE = "Upgrade";

    private static final int UPGRADE_REQUIRED = 426;
    private static final int TOO_MANY = 429;

    @Inject
    private transient Sockets sockets;

    @Inject
    private transient ClientAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader(UPGRADE) == null) {
            refuse(response, UPGRADE_REQUIRED, ErrorCode.E46);
            return;
        }
        Optional<ListenerWish> wish = ListenerWish.of(parameters(request))
                .filter(asked -> asked.kind().servedHere());
        String network = Network.of(address.of(request));
        if (wish.isEmpty()) refuse(response, HttpServletResponse.SC_BAD_REQUEST, ErrorCode.E46);
        else if (!sockets.knows(wish.get())) refuse(response, HttpServletResponse.SC_NOT_FOUND, unknown(wish.get()));
        else if (!sockets.hasRoom(network)) refuse(response, TOO_MANY, ErrorCode.E04);
        else chain.doFilter(from(request, network), response);
    }

    private static ErrorCode unknown(ListenerWish wish) {
        return wish.kind() == ListenerWish.Kind.REF_ID ? ErrorCode.E97 : ErrorCode.E76;
    }

    private static void refuse(HttpServletResponse response, int status, ErrorCode code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        if (status == UPGRADE_REQUIRED) response.setHeader(UPGRADE, "websocket");
        String body = "{\"status\":\"FAILED\",\"message\":\"" + code.name() + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }

    /** The endpoint sees of a request only what the handshake shows; from where it comes goes along as the caller's name. */
    private static HttpServletRequest from(HttpServletRequest request, String network) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return () -> network;
            }
        };
    }
}
