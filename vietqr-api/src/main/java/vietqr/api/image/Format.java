package vietqr.api.image;

import vietqr.image.Drawing;

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
            default -> Optional.empty();
        };
    }

    String mediaType() {
        return mediaType;
    }

    abstract byte[] file(Drawing drawing);
}
