package vietqr.api.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.image.Design;

import static org.assertj.core.api.Assertions.assertThat;

class QuickLinkTest {
    @ParameterizedTest
    @CsvSource({
        "970422-0123456789-qr_only.png, 970422, 0123456789, QR_ONLY, PNG",
        "vietinbank-113366668888-compact2.svg, vietinbank, 113366668888, COMPACT2, SVG",
        "MB-V3CASLRPR13MT76-compact.jpg, MB, V3CASLRPR13MT76, COMPACT, JPG",
        "MB-1-Print.JPEG, MB, 1, PRINT, JPG",
        "Co-opBank-0123456789-print.png, Co-opBank, 0123456789, PRINT, PNG",
        "IBK - HN-0123456789-print.png, IBK - HN, 0123456789, PRINT, PNG",
    })
    void isReadFromTheRight(String link, String bank, String account, Design design, Format format) {
        assertThat(QuickLink.parse(link)).contains(new QuickLink(bank, account, design, format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "970422",
                "970422-0123456789",
                "970422-0123456789.png",
                "970422-0123456789-qr_only",
                "970422-0123456789-poster.png",
                "970422-0123456789-qr_only.gif",
                "-0123456789-qr_only.png",
                "970422--qr_only.png",
                "970422-0123456789-.png",
                "a/b-1-qr_only.png",
                "970422-1-qr_only.png.svg",
            })
    void otherShapesAreRefused(String link) {
        assertThat(QuickLink.parse(link)).isEmpty();
    }

    @Test
    void longAddressesAreRefusedAtOnce() {
        assertThat(QuickLink.parse("-".repeat(100_000) + "-1-qr_only.png")).isEmpty();
    }
}
