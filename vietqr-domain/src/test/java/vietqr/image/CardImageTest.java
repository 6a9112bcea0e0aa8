package vietqr.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vietqr.kernel.Vnd;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class CardImageTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final CardText USUAL = new CardText(
            "MBBank",
            "Ngân hàng TMCP Quân đội",
            "NGUYỄN THỊ HỒNG HẠNH",
            "0123456789",
            Optional.of(Vnd.of(150_000)),
            "VQR1a2b3c4d5e THANH TOAN 01");
    private static final CardText LONGEST = new CardText(
            "Bank of China (Hong Kong) HCM",
            "Tổng Công ty Dịch vụ số Viettel - Chi nhánh tập đoàn công nghiệp viễn thông Quân Đội",
            "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN THƯƠNG MẠI DỊCH VỤ XUẤT NHẬP KHẨU Ự Ặ Ễ",
            "ABCDEFGHIJ012345678",
            Optional.of(Vnd.of(9_999_999_999_999L)),
            "W".repeat(95));
    private static final CardText BARE = new CardText("", "", "", "0", Optional.empty(), "");

    @TempDir
    Path directory;

    static Stream<Arguments> cards() {
        return Stream.of(Design.values())
                .flatMap(design -> Stream.of(USUAL, LONGEST, BARE).flatMap(text -> Stream.of(VIETNAMESE, Locale.ENGLISH)
                        .map(language -> Arguments.of(design, text, language))));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void cardIsReadAndKeepsItsEdgesFree(Design design, CardText text, Locale language) {
        Drawing drawing = design.drawing(Samples.LONG_CODE, "970422", text, Marks.none(), language);
        BufferedImage picture = Scanner.picture(drawing.png());
        assertThat(picture.getWidth()).isEqualTo(design.width());
        assertThat(picture.getHeight()).isEqualTo(design.height());
        assertThat(Scanner.read(picture)).isEqualTo(Samples.LONG_CODE);
        assertThat(Scanner.read(drawing.jpeg())).isEqualTo(Samples.LONG_CODE);
        assertEdgesAreWhite(picture);
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void cardIsReadAfterTheWayToTheLens(Design design) {
        Drawing drawing = design.drawing(Samples.LONG_CODE, "970422", USUAL, Marks.none(), VIETNAMESE);
        BufferedImage picture = Scanner.picture(drawing.png());
        assertThat(Scanner.read(Scanner.scaled(picture, 0.8))).isEqualTo(Samples.LONG_CODE);
        assertThat(Scanner.read(Scanner.rotated(picture, 12))).isEqualTo(Samples.LONG_CODE);
        assertThat(Scanner.read(Scanner.lowContrast(picture, 90, 165))).isEqualTo(Samples.LONG_CODE);
        assertThat(Scanner.read(Scanner.jpegCompressed(picture, 0.25f))).isEqualTo(Samples.LONG_CODE);
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void operatorsLogosAreDrawnAndTheCodeStaysReadable(Design design) throws Exception {
        for (String name : new String[] {"vietqr", "napas", "centre", "970422"})
            Files.write(directory.resolve(name + ".png"), Samples.logo(200, 100).file());
        Marks marks = Marks.from(directory);
        Drawing drawing = design.drawing(Samples.LONG_CODE, "970422", USUAL, marks, VIETNAMESE);
        assertThat(Scanner.read(drawing.png())).isEqualTo(Samples.LONG_CODE);
        assertThat(drawing.svg().split("<image ")).hasSize(design == Design.QR_ONLY ? 2 : 5);
    }

    @Test
    void languageChangesWordsAndDigits() {
        String vietnamese = svg(Design.PRINT, USUAL, VIETNAMESE);
        assertThat(vietnamese)
                .isEqualTo(svg(Design.PRINT, USUAL, VIETNAMESE))
                .isNotEqualTo(svg(Design.PRINT, USUAL, Locale.ENGLISH));
    }

    @Test
    void whatIsEmptyIsNotDrawn() {
        assertThat(svg(Design.COMPACT2, BARE, VIETNAMESE).length())
                .isLessThan(svg(Design.COMPACT2, USUAL, VIETNAMESE).length());
    }

    /** Characters the font does not have leave no empty line. */
    @ParameterizedTest
    @EnumSource(
            value = Design.class,
            names = {"COMPACT2", "PRINT"})
    void aNameOfNothingButUnknownCharactersIsNoName(Design design) {
        assertThat(svg(design, named("🎁 🎉"), VIETNAMESE)).isEqualTo(svg(design, named(""), VIETNAMESE));
        assertThat(svg(design, named("🎁 AN"), VIETNAMESE)).isEqualTo(svg(design, named("AN"), VIETNAMESE));
    }

    @Test
    void aLongNameTakesTwoLinesAndStaysWhole() {
        String longName = "CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN THƯƠNG MẠI DỊCH VỤ ĐẠI NAM";
        FittedText fitted = FittedText.of(longName, Typeface.SEMI_BOLD, Design.COMPACT2.width() - 64, 22, 15, 2);

        assertThat(fitted.lines()).hasSize(2);
        assertThat(String.join(" ", fitted.lines())).isEqualTo(longName);
        assertThat(svg(Design.COMPACT2, named(longName), VIETNAMESE).length())
                .isGreaterThan(svg(Design.COMPACT2, named(longName.substring(0, 40)), VIETNAMESE)
                        .length());
    }

    private static CardText named(String holder) {
        return new CardText("MBBank", USUAL.bankName(), holder, USUAL.accountNumber(), USUAL.amount(), "X");
    }

    @Test
    void textFromOutsideNeverReachesTheMarkup() {
        CardText hostile =
                new CardText("<b>", "<script>", "\"/><script>alert(1)</script>", "&", Optional.empty(), "]]>");
        assertThat(svg(Design.PRINT, hostile, VIETNAMESE)).doesNotContain("script", "alert", "<b>");
    }

    @Test
    void designsAreKnownByName() {
        assertThat(Design.find("qr_only")).contains(Design.QR_ONLY);
        assertThat(Design.find("Compact2")).contains(Design.COMPACT2);
        assertThat(Design.find("poster")).isEmpty();
        assertThat(Design.find(null)).isEmpty();
    }

    private static String svg(Design design, CardText text, Locale language) {
        return design.drawing(Samples.LONG_CODE, "970422", text, Marks.none(), language)
                .svg();
    }

    private static void assertEdgesAreWhite(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x : new int[] {0, 5, picture.getWidth() - 6, picture.getWidth() - 1})
                assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y : new int[] {0, 3, picture.getHeight() - 4, picture.getHeight() - 1})
                assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
    }
}
