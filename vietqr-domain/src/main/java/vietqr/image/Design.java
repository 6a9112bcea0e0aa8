package vietqr.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The layouts that integrators in Vietnam know by name, in their customary sizes. */
public enum Design {
    /** The symbol alone. */
    QR_ONLY(480, 480),
    /** The symbol between the marks. */
    COMPACT(540, 540),
    /** The same with holder, account number and amount below. */
    COMPACT2(540, 640),
    /** The same with all that a transfer needs below, to be put on paper. */
    PRINT(600, 776);

    private final int width;
    private final int height;

    Design(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** By its name in addresses, such as {@code qr_only}; case does not matter. */
    public static Optional<Design> find(String name) {
        return Arrays.stream(values())
                .filter(design -> design.name().equalsIgnoreCase(name))
                .findAny();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /**
     * The code laid out so.
     *
     * @param bin of the bank, for its logo
     * @param language of labels and numbers: Vietnamese unless English
     * @throws IllegalArgumentException if the code is too long for a symbol
     */
    public Drawing drawing(String code, String bin, CardText text, Marks marks, Locale language) {
        if (this == QR_ONLY) return QrImage.of(code, QrOptions.DEFAULT.withPixels(width), marks.centre());
        return new CardImage(this, Plate.of(code, Correction.MEDIUM, marks.centre()), bin, text, marks, language);
    }
}
