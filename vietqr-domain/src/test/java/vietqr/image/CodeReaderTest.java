package vietqr.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

class CodeReaderTest {
    private static final QrImage IMAGE = QrImage.of(Samples.LONG_CODE, QrOptions.DEFAULT.withPixels(700));

    @Test
    void pngAndJpegAreRead() {
        assertThat(CodeReader.read(IMAGE.png())).contains(Samples.LONG_CODE);
        assertThat(CodeReader.read(IMAGE.jpeg())).contains(Samples.LONG_CODE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {8, 33, 90, 200})
    void photographsAreRead(double degrees) {
        BufferedImage photograph = Scanner.lowContrast(Scanner.rotated(Scanner.picture(IMAGE.png()), degrees), 70, 190);
        assertThat(CodeReader.read(Samples.file(photograph, "png"))).contains(Samples.LONG_CODE);
    }

    @Test
    void largePicturesAreReadReduced() {
        BufferedImage large = Scanner.scaled(Scanner.picture(IMAGE.png()), 6);
        assertThat(CodeReader.read(Samples.file(large, "png"))).contains(Samples.LONG_CODE);
    }

    @Test
    void whatHoldsNoCodeIsAnsweredWithNothing() {
        byte[] png = IMAGE.png();
        assertThat(CodeReader.read(new byte[0])).isEmpty();
        assertThat(CodeReader.read("no picture".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(CodeReader.read(Arrays.copyOf(png, png.length / 2))).isEmpty();
        assertThat(CodeReader.read(Samples.file(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png")))
                .isEmpty();
        assertThat(CodeReader.read(new byte[CodeReader.LARGEST_FILE + 1])).isEmpty();
    }
}
