package vietqr.api.image;

import vietqr.image.Drawing;
import vietqr.image.QrImage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The file formats of pictures, by the ending of their address. */
enum Format {
    PNG("image/png") {
        @Override
        byte[] file(Drawing drawing) {
            return drawing.png();
        }
    },
    JPG("image/jpeg") {
        @Override
        byte[] file(Drawing drawing) {
            return drawing.jpeg();
        }
    },
    SVG("image/svg+xml") {
        @Override
        byte[] file(Drawing drawing) {
            return drawing.svg().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** For terminals; of bare symbols only. */
    TXT("text/plain;charset=UTF-8") {
        @Override
        byte[] file(Drawing drawing) {
            if (drawing instanceof QrImage symbol) return symbol.terminal().getBytes(StandardCharsets.UTF_8);
            throw new IllegalArgumentException("a card has no form for terminals");
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<Format> find(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "png" -> Optional.of(PNG);
            case "jpg", "jpeg" -> Optional.of(JPG);
            case "svg" -> Optional.of(SVG);
            case "txt" -> Optional.of(TXT);
            default -> Optional.empty();
        };
    }

    String mediaType() {
        return mediaType;
    }

    abstract byte[] file(Drawing drawing);
}
