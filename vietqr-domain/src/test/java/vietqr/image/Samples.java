package vietqr.image;

import javax.imageio.ImageIO;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the picture tests draw. */
final class Samples {
    static final String STATIC_CODE =
            "00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA53037045802VN6304B1A7";
    static final String LONG_CODE =
            "00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA53037045406150000"
                    + "5802VN62310827VQR1a2b3c4d5e THANH TOAN 016304A580";
    static final String VIETNAMESE = "Ủng hộ đồng bào lũ lụt";

    private Samples() {}

    /** A logo with dark corners, the worst a centre logo can be. */
    static Picture logo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xB91C1C));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        return Picture.of(file(image, "png"));
    }

    static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) throw new IllegalArgumentException("no writer for " + format);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }
}
