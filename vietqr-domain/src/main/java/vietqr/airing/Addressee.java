package vietqr.airing;

import java.util.Locale;

/** Whom a frame is for. */
public record Addressee(Kind kind, long id) {
    /** What the id is of. */
    public enum Kind {
        /** The machine of a terminal, on its topic {@code bdsd}. */
        TERMINAL,
        /** A box, on its topic, and over WebSocket where that is open. */
        BOX,
        /** The system of a merchant that listens by its client id. */
        MERCHANT
    }

    public static Addressee terminal(long terminalId) {
        return new Addressee(Kind.TERMINAL, terminalId);
    }

    public static Addressee box(long boxId) {
        return new Addressee(Kind.BOX, boxId);
    }

    public static Addressee merchant(long merchantId) {
        return new Addressee(Kind.MERCHANT, merchantId);
    }

    static Addressee read(String text) {
        String[] parts = text.split(":", 2);
        return new Addressee(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.parseLong(parts[1]));
    }

    /** As it is kept: {@code box:123}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
