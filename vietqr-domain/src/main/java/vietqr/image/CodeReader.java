package vietqr.image;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Finds the symbol in a photograph or screenshot and reads its text. Large pictures are read at reduced size. */
public final class CodeReader {
    /** Of a file, in bytes. */
    public static final int LARGEST_FILE = 10_000_000;

    /** A little more than the cameras of telephones have. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final int ENOUGH_PIXELS_A_SIDE = 1_600;
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private CodeReader() {}

    /** The text of the symbol; empty if there is none, it is damaged, or the file is no picture or too large. */
    public static Optional<String> read(byte[] file) {
        if (file.length > LARGEST_FILE) return Optional.empty();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? picture(readers.next(), input).flatMap(CodeReader::read) : Optional.empty();
        } catch (IOException | RuntimeException broken) { // readers meet hostile files with any exception
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> picture(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            int side = Math.max(reader.getWidth(0), reader.getHeight(0));
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return Optional.empty();
            int every = Math.max(1, side / ENOUGH_PIXELS_A_SIDE);
            ImageReadParam reduced = reader.getDefaultReadParam();
            reduced.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(reader.read(0, reduced));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return read(new HybridBinarizer(source)).or(() -> read(new GlobalHistogramBinarizer(source)));
    }

    private static Optional<String> read(Binarizer binarizer) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(new BinaryBitmap(binarizer), HARD).getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
