package vietqr.image;

import com.google.zxing.ResultMetadataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QrImageTest {
    private static final Pattern SYMBOL =
            Pattern.compile("<path [^>]*translate\\((\\d+) (\\d+)\\) scale\\((\\d+)\\)\" d=\"([^\"]*)\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    /** As long as payment codes are. */
    static Stream<Arguments> customary() {
        return Stream.of(Samples.STATIC_CODE, Samples.LONG_CODE).flatMap(text -> images(text, QrOptions.DEFAULT));
    }

    /** As long as payment codes may be. */
    static Stream<Arguments> longest() {
        return images("x".repeat(512), QrOptions.DEFAULT.withPixels(800));
    }

    private static Stream<Arguments> images(String text, QrOptions options) {
        return Stream.of(Correction.values())
                .map(options::with)
                .flatMap(corrected -> Stream.of(
                        Arguments.of(text, QrImage.of(text, corrected)),
                        Arguments.of(text, QrImage.of(text, corrected, Optional.of(Samples.logo(300, 200))))));
    }

    @ParameterizedTest
    @MethodSource({"customary", "longest"})
    void isReadInEveryFormat(String text, QrImage image) {
        assertThat(Scanner.read(image.png())).isEqualTo(text);
        assertThat(Scanner.read(image.jpeg())).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("customary")
    void isReadAfterTheWayToTheLens(String text, QrImage image) {
        BufferedImage picture = Scanner.picture(image.png());
        for (double factor : new double[] {0.73, 1.37, 2.2})
            assertThat(Scanner.read(Scanner.scaled(picture, factor)))
                    .as("scaled %s", factor)
                    .isEqualTo(text);
        for (double degrees : new double[] {3, 17, 45, 90, 180, 271})
            assertThat(Scanner.read(Scanner.rotated(picture, degrees)))
                    .as("rotated %s", degrees)
                    .isEqualTo(text);
        assertThat(Scanner.read(Scanner.lowContrast(picture, 90, 165))).isEqualTo(text);
        assertThat(Scanner.read(Scanner.lowContrast(picture, 0, 70))).isEqualTo(text);
        assertThat(Scanner.read(Scanner.jpegCompressed(picture, 0.2f))).isEqualTo(text);
        BufferedImage worn = Scanner.rotated(Scanner.scaled(picture, 0.9), 8);
        assertThat(Scanner.read(Scanner.jpegCompressed(Scanner.lowContrast(worn, 60, 200), 0.3f)))
                .isEqualTo(text);
    }

    @Test
    void textOutsideAsciiIsUtf8WithoutHeader() {
        var result = Scanner.scan(Scanner.picture(QrImage.of(Samples.VIETNAMESE).png()));
        assertThat(result.getText()).isEqualTo(Samples.VIETNAMESE);
        assertThat(result.getResultMetadata()).containsEntry(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]Q1");
    }

    @Test
    void asciiHasNoHeaderEither() {
        var result = Scanner.scan(Scanner.picture(QrImage.of(Samples.LONG_CODE).png()));
        assertThat(result.getResultMetadata()).containsEntry(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]Q1");
    }

    /** Byte mode alone would take version 8 at M, with 49 modules. */
    @Test
    void digitsArePackedDensely() {
        assertThat(Symbol.of(Samples.LONG_CODE, Correction.MEDIUM).size()).isEqualTo(17 + 4 * 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 240, 479, 480, 481, 1000, 4096})
    void hasExactlyThePixelsAskedFor(int pixels) {
        QrImage image = QrImage.of(Samples.STATIC_CODE, QrOptions.DEFAULT.withPixels(pixels));
        BufferedImage picture = Scanner.picture(image.png());
        assertThat(picture.getWidth()).isEqualTo(pixels).isEqualTo(picture.getHeight());
        assertThat(Scanner.read(picture)).isEqualTo(Samples.STATIC_CODE);
    }

    @Test
    void pngHasOneBitPerPixelAndFewBytes() {
        byte[] png = QrImage.of(Samples.LONG_CODE).png();
        assertThat(Scanner.picture(png).getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(png).hasSizeLessThan(2_000);
    }

    @Test
    void modulesAreWholePixelsAndTheQuietZoneIsLight() {
        Symbol symbol = Symbol.of(Samples.STATIC_CODE, Correction.MEDIUM);
        BufferedImage picture = Scanner.picture(QrImage.of(Samples.STATIC_CODE).png());
        int scale = 480 / (symbol.size() + 8);
        int margin = (480 - symbol.size() * scale) / 2;
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 480; x++) {
                int column = Math.floorDiv(x - margin, scale);
                int row = Math.floorDiv(y - margin, scale);
                boolean inside = column >= 0 && row >= 0 && column < symbol.size() && row < symbol.size();
                boolean dark = inside && symbol.dark(column, row);
                assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(dark ? 0 : 0xFFFFFF);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void svgIsOnePathWithCrispEdgesAndIsRead(Correction correction) {
        String svg = QrImage.of(Samples.LONG_CODE, QrOptions.DEFAULT.with(correction))
                .svg();
        assertThat(svg)
                .containsOnlyOnce("<path")
                .contains("shape-rendering=\"crispEdges\"")
                .contains("width=\"480\"");
        assertThat(Scanner.read(rasterised(svg, 480))).isEqualTo(Samples.LONG_CODE);
    }

    @Test
    void svgCarriesTheLogo() {
        String svg = QrImage.of(Samples.LONG_CODE, QrOptions.DEFAULT, Optional.of(Samples.logo(50, 50)))
                .svg();
        assertThat(svg).containsOnlyOnce("<image").contains("data:image/png;base64,");
        assertThat(Scanner.read(rasterised(svg, 480))).isEqualTo(Samples.LONG_CODE);
    }

    @Test
    void terminalTextIsRead() {
        String[] lines = QrImage.of(Samples.STATIC_CODE).terminal().split("\n");
        int width = lines[0].length();
        BufferedImage picture = new BufferedImage(width, lines.length * 2, BufferedImage.TYPE_INT_RGB);
        for (int line = 0; line < lines.length; line++) {
            for (int x = 0; x < width; x++) {
                char block = lines[line].charAt(x);
                picture.setRGB(x, 2 * line, block == '█' || block == '▀' ? 0xFFFFFF : 0);
                picture.setRGB(x, 2 * line + 1, block == '█' || block == '▄' ? 0xFFFFFF : 0);
            }
        }
        assertThat(Scanner.read(Scanner.scaled(picture, 6))).isEqualTo(Samples.STATIC_CODE);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrImage.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> QrImage.of("x".repeat(3000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrImage.of(Samples.LONG_CODE, QrOptions.DEFAULT.withPixels(48)))
                .withMessage("needs at least 49 pixels a side");
        assertThatIllegalArgumentException().isThrownBy(() -> QrOptions.DEFAULT.withPixels(31));
        assertThatIllegalArgumentException().isThrownBy(() -> QrOptions.DEFAULT.withPixels(4097));
        assertThatIllegalArgumentException().isThrownBy(() -> QrOptions.DEFAULT.withQuietZone(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> QrOptions.DEFAULT.withQuietZone(21));
    }

    private static BufferedImage rasterised(String svg, int side) {
        Matcher symbol = SYMBOL.matcher(svg);
        assertThat(symbol.find()).isTrue();
        int left = Integer.parseInt(symbol.group(1));
        int top = Integer.parseInt(symbol.group(2));
        int scale = Integer.parseInt(symbol.group(3));
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        Matcher run = RUN.matcher(symbol.group(4));
        int covered = 0;
        for (; run.find(); covered += run.group().length()) {
            int x = left + Integer.parseInt(run.group(1)) * scale;
            int y = top + Integer.parseInt(run.group(2)) * scale;
            assertThat(run.group(3)).isEqualTo(run.group(4));
            graphics.fillRect(x, y, Integer.parseInt(run.group(3)) * scale, scale);
        }
        assertThat(covered)
                .as("nothing else in the path")
                .isEqualTo(symbol.group(4).length());
        graphics.dispose();
        return picture;
    }
}
