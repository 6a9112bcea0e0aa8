package vietqr.web.look;

import java.util.Locale;
import java.util.Optional;

/** Light, dark, or whichever the system prefers. */
public enum Theme {
    SYSTEM("pi-desktop"),
    LIGHT("pi-sun"),
    DARK("pi-moon");

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    static Optional<Theme> of(String code) {
        for (Theme theme : values()) if (theme.code().equals(code)) return Optional.of(theme);
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }
}
