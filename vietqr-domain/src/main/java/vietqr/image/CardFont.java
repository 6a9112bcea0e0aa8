package vietqr.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of the bundled font, for whatever else of ours must write Vietnamese where no font is. */
public enum CardFont {
    REGULAR("BeVietnamPro-Regular.ttf"),
    SEMI_BOLD("BeVietnamPro-SemiBold.ttf");

    private final String file;

    CardFont(String file) {
        this.file = file;
    }

    /** The font, TrueType. */
    public byte[] bytes() {
        try (InputStream data = CardFont.class.getResourceAsStream(file)) {
            return data.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
