package vietqr.outbound;

import java.net.UnknownHostException;

/** The host may not be called. For the HTTP client that is a name without an address, so that it opens no connection. */
final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Forbidden(Refusal why) {
        super(why.name());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
