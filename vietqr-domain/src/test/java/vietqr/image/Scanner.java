package vietqr.image;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A phone as the tests see it: reads a picture, and knows what the way to the lens does to one. */
final class Scanner {
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private Scanner() {}

    static String read(byte[] file) {
        return read(picture(file));
    }

    static String read(BufferedImage picture) {
        return scan(picture).getText();
    }

    static Result scan(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        try {
            return scan(new HybridBinarizer(source));
        } catch (ReaderException secondTry) {
            return scanEvenlyLit(source);
        }
    }

    private static Result scanEvenlyLit(LuminanceSource source) {
        try {
            return scan(new GlobalHistogramBinarizer(source));
        } catch (ReaderException unreadable) {
            throw new AssertionError("the symbol is not found or cannot be read", unreadable);
        }
    }

    private static Result scan(Binarizer binarizer) throws ReaderException {
        return new QRCodeReader().decode(new BinaryBitmap(binarizer), HARD);
    }

    static BufferedImage picture(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = (int) (picture.getWidth() * factor);
        int height = (int) (picture.getHeight() * factor);
        return drawn(picture, width, height, AffineTransform.getScaleInstance(factor, factor));
    }

    static BufferedImage rotated(BufferedImage picture, double degrees) {
        int side = (int) (Math.hypot(picture.getWidth(), picture.getHeight()) + 1);
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), side / 2.0, side / 2.0);
        turn.translate((side - picture.getWidth()) / 2.0, (side - picture.getHeight()) / 2.0);
        return drawn(picture, side, side, turn);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform transform) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, transform, null);
        graphics.dispose();
        return result;
    }

    /** Black becomes a grey, white a darker white: a dim display. */
    static BufferedImage lowContrast(BufferedImage picture, int black, int white) {
        BufferedImage result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int level = black + (picture.getRGB(x, y) & 0xFF) * (white - black) / 255;
                result.setRGB(x, y, level << 16 | level << 8 | level);
            }
        }
        return result;
    }

    static BufferedImage jpegCompressed(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(scaled(picture, 1), null, null), param);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return picture(file.toByteArray());
    }
}
