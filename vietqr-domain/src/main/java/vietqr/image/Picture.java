package vietqr.image;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

/** A logo that the operator supplies: a PNG or JPEG file of moderate size. */
public final class Picture {
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_PIXELS = 2_048;

    private final byte[] file;
    private final String mediaType;
    private final BufferedImage image;

    private Picture(byte[] file, String mediaType, BufferedImage image) {
        this.file = file;
        this.mediaType = mediaType;
        this.image = image;
    }

    /** A place on a canvas, in pixels. */
    record Box(double x, double y, double width, double height) {}

    /**
     * @throws IllegalArgumentException if the file is not a PNG or JPEG picture of at most 1 MB and 2048 pixels a side
     */
    public static Picture of(byte[] file) {
        if (file.length > MOST_BYTES) throw new IllegalArgumentException("larger than " + MOST_BYTES + " bytes");
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) throw new IllegalArgumentException("not a picture");
            return read(readers.next(), input, file.clone());
        } catch (IOException broken) {
            throw new IllegalArgumentException("a broken picture: " + broken.getMessage(), broken);
        }
    }

    private static Picture read(ImageReader reader, ImageInputStream input, byte[] file) throws IOException {
        try {
            String mediaType = reader.getOriginatingProvider().getMIMETypes()[0];
            if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg"))
                throw new IllegalArgumentException("neither PNG nor JPEG");
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS)
                throw new IllegalArgumentException("more than " + MOST_PIXELS + " pixels a side");
            return new Picture(file, mediaType, reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    /** Where this picture stands if it keeps its proportions and fills the box as far as it can. */
    Box fittedInto(double x, double y, double boxWidth, double boxHeight) {
        double scale = Math.min(boxWidth / width(), boxHeight / height());
        double width = width() * scale;
        double height = height() * scale;
        return new Box(x + (boxWidth - width) / 2, y + (boxHeight - height) / 2, width, height);
    }

    /** The file as it was supplied. */
    public byte[] file() {
        return file.clone();
    }

    /** {@code image/png} or {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    BufferedImage image() {
        return image;
    }
}
