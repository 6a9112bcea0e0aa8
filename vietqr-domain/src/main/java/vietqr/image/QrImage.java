package vietqr.image;

import java.util.Arrays;
import java.util.Optional;

/**
 * The bare symbol of a text, exactly as many pixels wide as asked for, each module a whole number of pixels. What is left
 * over widens the quiet zone.
 */
public final class QrImage extends Drawing {
    private final Plate plate;
    private final Symbol symbol;
    private final int quietZone;
    private final int scale;
    private final int margin;

    private QrImage(Plate plate, QrOptions options) {
        super(options.pixels(), options.pixels());
        this.plate = plate;
        this.symbol = plate.symbol();
        this.quietZone = options.quietZone();
        int modules = symbol.size() + 2 * quietZone;
        this.scale = options.pixels() / modules;
        if (scale == 0) throw new IllegalArgumentException("needs at least " + modules + " pixels a side");
        this.margin = (options.pixels() - symbol.size() * scale) / 2;
    }

    public static QrImage of(String text) {
        return of(text, QrOptions.DEFAULT);
    }

    public static QrImage of(String text, QrOptions options) {
        return of(text, options, Optional.empty());
    }

    /**
     * @param logo drawn in the middle; raises the correction to {@link Correction#HIGH}
     * @throws IllegalArgumentException if the text fits no symbol, or the symbol not the pixels
     */
    public static QrImage of(String text, QrOptions options, Optional<Picture> logo) {
        return new QrImage(Plate.of(text, options.correction(), logo), options);
    }

    /** One bit per pixel, unless a logo needs colours. */
    @Override
    public byte[] png() {
        return plate.logo().isPresent() ? super.png() : PngFile.twoColours(width(), height(), this::fillRow);
    }

    private boolean fillRow(int y, byte[] bits, int offset) {
        int row = Math.floorDiv(y - margin, scale);
        if (y > 0 && row == Math.floorDiv(y - 1 - margin, scale)) return false;
        Arrays.fill(bits, offset, offset + (width() + 7) / 8, (byte) 0xFF);
        if (row < 0 || row >= symbol.size()) return true;
        for (int column = 0; column < symbol.size(); column++) {
            if (!symbol.dark(column, row)) continue;
            int first = column;
            while (column + 1 < symbol.size() && symbol.dark(column + 1, row)) column++;
            clear(bits, offset, margin + first * scale, margin + (column + 1) * scale);
        }
        return true;
    }

    /** Makes a run of pixels dark, whole bytes at once. */
    private static void clear(byte[] bits, int offset, int from, int end) {
        int firstByte = offset + from / 8;
        int lastByte = offset + (end - 1) / 8;
        int before = ~(0xFF >> from % 8);
        int behind = 0x7F >> (end - 1) % 8;
        if (firstByte == lastByte) {
            bits[firstByte] &= (byte) (before | behind);
        } else {
            bits[firstByte] &= (byte) before;
            Arrays.fill(bits, firstByte + 1, lastByte, (byte) 0);
            bits[lastByte] &= (byte) behind;
        }
    }

    @Override
    void draw(Canvas canvas) {
        plate.draw(canvas, margin, margin, scale);
    }

    /**
     * Lines of half blocks, two rows of modules each, for a terminal with light letters on a dark ground: the blocks are
     * the light modules.
     */
    public String terminal() {
        StringBuilder text = new StringBuilder();
        for (int y = -quietZone; y < symbol.size() + quietZone; y += 2) {
            for (int x = -quietZone; x < symbol.size() + quietZone; x++) {
                boolean below = y + 1 < symbol.size() + quietZone && light(x, y + 1);
                text.append(light(x, y) ? below ? '█' : '▀' : below ? '▄' : ' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private boolean light(int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < symbol.size() && y < symbol.size();
        return !inside || !symbol.dark(x, y);
    }
}
