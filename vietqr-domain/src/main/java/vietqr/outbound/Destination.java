package vietqr.outbound;

import java.net.URI;

/**
 * A web address, taken apart in the one way in which it will be called.
 *
 * @param uri in ASCII, host in lower case
 * @param host a name, or an address without brackets
 * @param port never -1
 */
public record Destination(URI uri, String host, int port) {
    boolean secure() {
        return "https".equals(uri.getScheme());
    }

    boolean isAddress() {
        return Literal.isAddress(host);
    }
}
