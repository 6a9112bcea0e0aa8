package vietqr.api.partner;

import vietqr.kernel.Fields;

import java.net.URI;
import java.util.Optional;

/** The address at which a merchant's own system wants to be told besides (wire reference, sections 10.1 and 11). */
final class WebhookAddress {
    private static final int LONGEST = 2048;

    private WebhookAddress() {}

    /**
     * {@code ""} when none is given; empty when what is given is not an absolute http(s) address without credentials.
     *
     * @param production then it must be https
     */
    static Optional<String> in(Fields given, boolean production) {
        String text = given.text("webhook").strip();
        if (text.isEmpty()) return Optional.of("");
        if (text.length() > LONGEST) return Optional.empty();
        try {
            URI address = URI.create(text);
            boolean scheme = "https".equalsIgnoreCase(address.getScheme())
                    || "http".equalsIgnoreCase(address.getScheme()) && !production;
            boolean plain = address.getHost() != null && address.getUserInfo() == null;
            return scheme && plain ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
