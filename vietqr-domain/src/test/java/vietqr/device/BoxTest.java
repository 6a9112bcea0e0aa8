package vietqr.device;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

/** What a box is known by on the wire. */
class BoxTest {
    private final Box box = new Box(1, new MacAddress("AABBCCDDEEFF"), "VVB123456", Instant.EPOCH);

    @Test
    void itsIdIsTheDocumentedOneOfItsCode() {
        assertThat(box.boxId()).isEqualTo("VlZCMTIzNDU2VmlldFFSQm94QWNjZXNzS2V5");
        assertThat(Boxes.codeIn(box.boxId())).contains("VVB123456");
    }

    @Test
    void itsCertificateAddsTheAddressWithoutSeparators() {
        String encoded = box.certificate().replaceFirst("^CERT-VVB-", "");
        assertThat(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII))
                .isEqualTo("VVB123456VietQRBoxAccessKeyAABBCCDDEEFF");
    }

    @Test
    void itMakesItselfKnownByTheDocumentedChecksum() {
        assertThat(box.checkSum()).isEqualTo("00323cf7ae2e1960c684c683897409c0");
    }

    @Test
    void anythingElseIsNoId() {
        assertThat(Boxes.codeIn("")).isEmpty();
        assertThat(Boxes.codeIn("???")).isEmpty();
        assertThat(Boxes.codeIn("VVB123456")).isEmpty();
        assertThat(Boxes.codeIn("A".repeat(1000))).isEmpty();
    }

    @Test
    void anAddressIsReadHoweverItIsWritten() {
        MacAddress printed = new MacAddress("AABBCCDDEEFF");
        assertThat(MacAddress.read("aa:bb:cc:dd:ee:ff")).contains(printed);
        assertThat(MacAddress.read(" AA-BB-CC-DD-EE-FF ")).contains(printed);
        assertThat(MacAddress.read("aabb.ccdd.eeff")).contains(printed);
        assertThat(printed).hasToString("AA:BB:CC:DD:EE:FF");
        assertThat(MacAddress.read("AA:BB:CC:DD:EE")).isEmpty();
        assertThat(MacAddress.read("AA:BB:CC:DD:EE:GG")).isEmpty();
        assertThat(MacAddress.read("")).isEmpty();
    }

    @Test
    void whatItSaysOfItselfIsCutToWhatWeKeep() {
        BoxReport report = new BoxReport("S\n1", "v".repeat(500), "10.0.0.1");
        assertThat(report.serial()).isEqualTo("S 1");
        assertThat(report.firmware()).hasSize(60);
    }

    @Test
    void aCodeThatWouldReachOthersTopicsIsNoPartOfATopic() {
        assertThat(TopicName.fits("SHOP01")).isTrue();
        assertThat(TopicName.fits("Quầy 1")).isTrue();
        for (String bad : new String[] {"", "A/B", "+", "#", "A+", "A#", "$SYS", "TER12345678", "vvb123456", "a\u0000"})
            assertThat(TopicName.fits(bad)).as(bad).isFalse();
    }
}
