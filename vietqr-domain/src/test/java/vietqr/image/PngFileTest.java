package vietqr.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Another reader of PNG sees every pixel as it was. */
class PngFileTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 255, 256})
    void fewColoursGoIntoAPalette(int colours) {
        BufferedImage image = image(colours);
        BufferedImage read = Scanner.picture(PngFile.of(image));
        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertSamePixels(read, image);
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 10_000})
    void moreColoursAreKeptToo(int colours) {
        BufferedImage image = image(colours);
        BufferedImage read = Scanner.picture(PngFile.of(image));
        assertThat(read.getColorModel().getPixelSize()).isEqualTo(24);
        assertSamePixels(read, image);
    }

    @Test
    void twoColoursNeedOneBit() {
        byte[] file = PngFile.twoColours(11, 5, (y, bits, offset) -> {
            if (y == 2) return false;
            bits[offset] = (byte) (0b1010_1010 + y);
            bits[offset + 1] = (byte) 0b0100_0000;
            return true;
        });
        BufferedImage read = Scanner.picture(file);
        assertThat(read.getColorModel().getPixelSize()).isEqualTo(1);
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 5; y++) {
                int told = y == 2 ? 1 : y;
                boolean light = (0b1010_1010 + told >> 7 - x & 1) == 1;
                assertThat(read.getRGB(x, y) & 0xFFFFFF).isEqualTo(light ? 0xFFFFFF : 0);
            }
        }
        assertThat(read.getRGB(9, 4) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(read.getRGB(10, 4) & 0xFFFFFF).isZero();
    }

    private static BufferedImage image(int colours) {
        BufferedImage image = new BufferedImage(137, 83, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 137 * 83; i++) {
            int colour = i < colours ? i : random.nextInt(colours);
            image.setRGB(i % 137, i / 137, colour * 0x010307);
        }
        return image;
    }

    private static void assertSamePixels(BufferedImage read, BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++)
                assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
        }
    }
}
