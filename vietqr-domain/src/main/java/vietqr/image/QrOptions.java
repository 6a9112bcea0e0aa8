package vietqr.image;

/**
 * How a bare symbol is drawn.
 *
 * @param pixels the side of the picture, quiet zone included, {@value #LEAST_PIXELS}..{@value #MOST_PIXELS}
 * @param quietZone light modules on each side, 0..20; ISO/IEC 18004 wants four
 */
public record QrOptions(int pixels, int quietZone, Correction correction) {
    public static final int LEAST_PIXELS = 32;
    public static final int MOST_PIXELS = 4096;
    public static final int MOST_QUIET_ZONE = 20;

    /** 480 pixels, four modules of quiet zone, medium correction. */
    public static final QrOptions DEFAULT = new QrOptions(480, 4, Correction.MEDIUM);

    public QrOptions {
        if (pixels < LEAST_PIXELS || pixels > MOST_PIXELS)
            throw new IllegalArgumentException(
                    "the side is " + LEAST_PIXELS + ".." + MOST_PIXELS + " pixels: " + pixels);
        if (quietZone < 0 || quietZone > MOST_QUIET_ZONE)
            throw new IllegalArgumentException("the quiet zone is 0.." + MOST_QUIET_ZONE + " modules: " + quietZone);
    }

    public QrOptions withPixels(int other) {
        return new QrOptions(other, quietZone, correction);
    }

    public QrOptions withQuietZone(int other) {
        return new QrOptions(pixels, other, correction);
    }

    public QrOptions with(Correction other) {
        return new QrOptions(pixels, quietZone, other);
    }
}
