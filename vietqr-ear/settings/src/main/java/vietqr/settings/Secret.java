package vietqr.settings;

import java.util.Objects;

/** A text that must never reach a log: it prints as {@code ***}. */
public record Secret(String value) {

    public Secret {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "***";
    }
}
