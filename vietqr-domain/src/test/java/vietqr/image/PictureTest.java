package vietqr.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PictureTest {
    @TempDir
    Path directory;

    @Test
    void pngAndJpegAreTaken() {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        assertThat(Picture.of(Samples.file(image, "png")).mediaType()).isEqualTo("image/png");
        assertThat(Picture.of(Samples.file(image, "jpeg")).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void anythingElseIsRefused() {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        byte[] png = Samples.file(image, "png");
        refused("<svg/>".getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        refused(Arrays.copyOf(png, png.length / 2));
        refused(new byte[1_000_001]);
        refused(Samples.file(image, "gif"));
        refused(Samples.file(new BufferedImage(2_049, 1, BufferedImage.TYPE_BYTE_BINARY), "png"));
    }

    private static void refused(byte[] file) {
        assertThatIllegalArgumentException().isThrownBy(() -> Picture.of(file));
    }

    @Test
    void proportionsAreKept() {
        Picture wide = Samples.logo(200, 100);
        assertThat(wide.fittedInto(10, 20, 50, 50)).isEqualTo(new Picture.Box(10, 32.5, 50, 25));
        assertThat(Samples.logo(100, 200).fittedInto(10, 20, 50, 50)).isEqualTo(new Picture.Box(22.5, 20, 25, 50));
    }

    @Test
    void badLogoIsNamed() throws Exception {
        Files.writeString(directory.resolve("970422.png"), "not a picture");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Marks.from(directory))
                .withMessageContaining("970422.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Marks.from(directory.resolve("missing")))
                .withMessageContaining("missing");
    }

    @Test
    void logosAreFoundByNameAndOtherFilesLeftAlone() throws Exception {
        Files.writeString(directory.resolve("README.txt"), "ours");
        Files.write(directory.resolve("970422.PNG"), Samples.logo(10, 10).file());
        Marks marks = Marks.from(directory);
        assertThat(marks.bank("970422")).isPresent();
        assertThat(marks.bank("970436")).isEmpty();
        assertThat(Marks.none().centre()).isEmpty();
    }
}
