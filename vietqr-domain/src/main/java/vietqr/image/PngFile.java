package vietqr.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG files (ISO/IEC 15948). For two colours it needs one bit per pixel and about a fiftieth of the time that
 * {@code ImageIO} takes, because equal lines are told by reference to the line above.
 */
final class PngFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte GREY = 0;
    private static final byte TRUE_COLOUR = 2;
    private static final byte INDEXED = 3;
    private static final int MOST_IN_PALETTE = 256;
    private static final byte[] NONE = {};
    private static final byte NO_FILTER = 0;
    private static final byte FILTER_UP = 2;

    private PngFile() {}

    /** A row of a two-colour picture, eight pixels to the byte, the first in the highest bit, 1 for white. */
    interface BitRows {
        /** Fills the row; false if it equals the row above, whose bits may then be left as they are. */
        boolean fill(int y, byte[] bits, int offset);
    }

    static byte[] twoColours(int width, int height, BitRows rows) {
        int stride = (width + 7) / 8 + 1;
        byte[] lines = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            boolean different = rows.fill(y, lines, y * stride + 1);
            lines[y * stride] = different ? NO_FILTER : FILTER_UP;
        }
        return file(header(width, height, 1, GREY), NONE, lines, Deflater.BEST_SPEED);
    }

    /** The picture in 256 colours if it has no more, else in 24 bits per pixel; transparency is not kept. */
    static byte[] of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> palette = palette(pixels);
        return palette.size() <= MOST_IN_PALETTE
                ? indexed(width, height, pixels, palette)
                : trueColour(width, height, pixels);
    }

    /** Each colour with its place, in the order of appearance; one colour too many if there are more than fit. */
    private static Map<Integer, Integer> palette(int[] pixels) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int i = 0; i < pixels.length && palette.size() <= MOST_IN_PALETTE; i++) {
            if (i == 0 || pixels[i] != pixels[i - 1]) palette.putIfAbsent(pixels[i], palette.size());
        }
        return palette;
    }

    private static byte[] indexed(int width, int height, int[] pixels, Map<Integer, Integer> palette) {
        ByteBuffer colours = ByteBuffer.allocate(palette.size() * 3);
        palette.keySet().forEach(rgb -> put(colours, rgb));
        ByteBuffer lines = ByteBuffer.allocate((width + 1) * height);
        byte place = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) lines.put(NO_FILTER);
            if (i == 0 || pixels[i] != pixels[i - 1])
                place = palette.get(pixels[i]).byteValue();
            lines.put(place);
        }
        return file(header(width, height, 8, INDEXED), colours.array(), lines.array(), Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] trueColour(int width, int height, int[] pixels) {
        ByteBuffer lines = ByteBuffer.allocate((width * 3 + 1) * height);
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) lines.put(NO_FILTER);
            put(lines, pixels[i]);
        }
        return file(header(width, height, 8, TRUE_COLOUR), NONE, lines.array(), Deflater.DEFAULT_COMPRESSION);
    }

    private static void put(ByteBuffer bytes, int rgb) {
        bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
    }

    private static byte[] header(int width, int height, int depth, byte colour) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        return header.put((byte) depth).put(colour).array();
    }

    private static byte[] file(byte[] header, byte[] palette, byte[] lines, int level) {
        byte[] data = deflate(lines, level);
        ByteBuffer file = ByteBuffer.allocate(8 + 4 * 12 + header.length + palette.length + data.length);
        file.putLong(SIGNATURE);
        chunk(file, "IHDR", header);
        if (palette.length > 0) chunk(file, "PLTE", palette);
        chunk(file, "IDAT", data);
        chunk(file, "IEND", NONE);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static void chunk(ByteBuffer file, String type, byte[] data) {
        file.putInt(data.length);
        int from = file.position();
        file.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(file.array(), from, file.position() - from);
        file.putInt((int) crc.getValue());
    }

    private static byte[] deflate(byte[] data, int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
