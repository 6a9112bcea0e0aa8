package vietqr.terminal;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.identity.Language;
import vietqr.image.CodeReader;
import vietqr.image.Marks;

import javax.imageio.ImageIO;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes out of the printer can be read by people and by their phones. */
class PosterTest {
    private static final String PAYLOAD =
            "00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA53037045802VN62170813SQR0a1b2c3d4e6304ABCD";

    @ParameterizedTest
    @EnumSource(PosterSize.class)
    void theCodeOnThePosterSaysWhatItShall(PosterSize size) throws IOException {
        BufferedImage page = rendered(poster(size, Language.VI), 100);

        assertThat(read(page)).isEqualTo(PAYLOAD);
    }

    @Test
    void bothSidesOfATentCanBeReadAndTheBackStandsOnItsHead() throws IOException {
        BufferedImage page = rendered(poster(PosterSize.TENT, Language.EN), 100);
        int half = page.getHeight() / 2;

        assertThat(read(page.getSubimage(0, 0, page.getWidth(), half))).isEqualTo(PAYLOAD);
        assertThat(read(page.getSubimage(0, half, page.getWidth(), half))).isEqualTo(PAYLOAD);
    }

    @Test
    void peopleReadWhoseItIsAndWhereTheMoneyGoesInTheirLanguage() throws IOException {
        assertThat(words(poster(PosterSize.A4, Language.VI)))
                .contains("PHỞ GIA TRUYỀN", "Quầy số 1 – Lê Lợi", "Quét mã để thanh toán", "MBBank", "•••••6789")
                .contains("NGUYEN VAN AN", "QUAY01 · TER00000001", "VietQR", "napas 247");
        assertThat(words(poster(PosterSize.A5, Language.EN))).contains("Scan to pay", "enter the amount");
    }

    @Test
    void aPosterIsAsLargeAsThePaper() throws IOException {
        try (PDDocument document = Loader.loadPDF(poster(PosterSize.A5, Language.VI))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(419f, 420f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(595f, 596f);
        }
    }

    @Test
    void ofAMaskedNumberTheEndIsShown() {
        assertThat(Posters.masked("0123456789")).isEqualTo("••••••6789");
        assertThat(Posters.masked("12345")).isEqualTo("•••45");
    }

    private static byte[] poster(PosterSize size, Language language) {
        PosterText text = new PosterText(
                PAYLOAD,
                "PHỞ GIA TRUYỀN",
                "Quầy số 1 – Lê Lợi",
                "970422",
                "MBBank",
                "•••••6789",
                "NGUYEN VAN AN",
                "QUAY01 · TER00000001",
                language);
        return Poster.pdf(size, text, Marks.none());
    }

    private static BufferedImage rendered(byte[] pdf, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    private static String read(BufferedImage page) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return CodeReader.read(png.toByteArray()).orElse("no code");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
