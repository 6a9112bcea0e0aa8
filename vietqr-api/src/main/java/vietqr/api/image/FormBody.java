package vietqr.api.image;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A field of a form as browsers send it; read by hand because clients send it under any media type, or none. */
final class FormBody {
    private FormBody() {}

    /** The first value of the field; empty if it is not there or not well escaped. */
    static Optional<String> field(byte[] body, String name) {
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (pair.startsWith(name + "=")) return decoded(pair.substring(name.length() + 1));
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }
}
