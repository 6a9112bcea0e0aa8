package vietqr.web.session;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from. Behind a proxy on this machine that is the last address in {@code X-Forwarded-For}, the one the
 * proxy itself wrote; a header that came from anywhere else is a claim and is not believed.
 */
final class ClientAddress {
    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !loopback(peer)) return peer;
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > 64 ? peer : last;
    }

    private static boolean loopback(String address) {
        return address.startsWith("127.") || "::1".equals(address) || "0:0:0:0:0:0:0:1".equals(address);
    }
}
