package vietqr.image;

import com.google.zxing.qrcode.decoder.Version;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where a symbol holds data, that is, everything but the patterns that are the same in each symbol of its version. */
final class DataArea {
    private static final int TIMING = 6;
    private static final int FIRST_WITH_VERSION_BITS = 7;

    private static final Map<Integer, BitSquare> BY_VERSION = new ConcurrentHashMap<>();

    private final Version version;
    private final int size;

    private DataArea(Version version) {
        this.version = version;
        this.size = version.getDimensionForVersion();
    }

    static BitSquare of(Version version) {
        return BY_VERSION.computeIfAbsent(version.getVersionNumber(), number -> {
            DataArea area = new DataArea(version);
            return BitSquare.of(area.size, (x, y) -> !area.fixed(x, y));
        });
    }

    private boolean fixed(int x, int y) {
        return x == TIMING || y == TIMING || corner(x, y) || versionBits(x, y) || alignment(x, y);
    }

    /** The finders, the light modules around them and the format bits. */
    private boolean corner(int x, int y) {
        boolean left = x <= 8;
        boolean upper = y <= 8;
        return left && upper || upper && x >= size - 8 || left && y >= size - 8;
    }

    private boolean versionBits(int x, int y) {
        if (version.getVersionNumber() < FIRST_WITH_VERSION_BITS) return false;
        return y < 6 && x >= size - 11 || x < 6 && y >= size - 11;
    }

    /** Five by five modules around each crossing of the centres, but not where a finder is. */
    private boolean alignment(int x, int y) {
        for (int centreX : version.getAlignmentPatternCenters()) {
            for (int centreY : version.getAlignmentPatternCenters()) {
                boolean near = Math.abs(x - centreX) <= 2 && Math.abs(y - centreY) <= 2;
                if (near && !corner(centreX, centreY)) return true;
            }
        }
        return false;
    }
}
