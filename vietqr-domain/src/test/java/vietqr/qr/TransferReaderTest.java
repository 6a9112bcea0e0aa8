package vietqr.qr;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The short cut through reading says what the long way says, or nothing. */
class TransferReaderTest {
    @Property(tries = 2000)
    void readsOurOwnTransfers(@ForAll("transfers") String text) {
        assertThat(TransferReader.read(text)).isNotNull();
        assertAgreement(text);
    }

    @Property(tries = 5000)
    void neverDisagreesAboutAlteredOnes(
            @ForAll("transfers") String text, @ForAll("fragments") String fragment, @ForAll int position) {
        int at = Math.floorMod(position, text.length() - 8);
        int until = Math.min(at + fragment.length(), text.length() - 8);
        assertAgreement(closed(text.substring(0, at) + fragment + text.substring(until, text.length() - 8)));
        assertAgreement(closed(text.substring(0, at) + fragment + text.substring(at, text.length() - 8)));
        assertAgreement(closed(text.substring(0, at) + text.substring(until, text.length() - 8)));
    }

    @Test
    void leavesTheUnusualToTheOther() {
        Payload account = Payload.transfer("970422", "0123456789");
        assertThat(TransferReader.read(account.with(80, "x").text())).isNull();
        assertThat(TransferReader.read(account.withAmount(Vnd.of(1))
                        .withPointOfInitiation(PointOfInitiation.STATIC)
                        .text()))
                .isNull();
        assertThat(TransferReader.read("")).isNull();
        assertThat(TransferReader.read("000201010211")).isNull();
        assertThat(TransferReader.read("00020101021163041234")).isNull();
        assertThat(TransferReader.read(account.text().toLowerCase(java.util.Locale.ROOT)))
                .isNull();
    }

    private static void assertAgreement(String text) {
        Payload read = TransferReader.read(text);
        if (read == null) return;
        assertThat(PayloadDecoder.decodeAnything(text)).isInstanceOfSatisfying(Decoding.Decoded.class, decoded -> {
            assertThat(decoded.warnings()).isEqualTo(List.of());
            assertThat(decoded.payload()).isEqualTo(read);
            assertThat(decoded.payload().napasAccount()).isEqualTo(read.napasAccount());
            assertThat(decoded.payload().text()).isEqualTo(read.text());
        });
    }

    private static String closed(String objects) {
        return objects + "6304" + Crc16.of(objects + "6304");
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('0', '9').ofMaxLength(4),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(6),
                Arbitraries.of(
                        "5303704", "5802VN", "62", "0801x", "0208QRIBFTTC", "5401", "0006", "ế", "🎁", "\u0000"));
    }

    @Provide
    Arbitrary<String> transfers() {
        Arbitrary<String> bins = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> numbers =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(19);
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 9_999_999_999_999L);
        Arbitrary<String> purposes =
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(25);
        return Combinators.combine(bins, numbers, amounts, purposes, Arbitraries.of(true, false))
                .as((bin, number, amount, purpose, card) -> {
                    Payload payload = card ? Payload.cardTransfer(bin, number) : Payload.transfer(bin, number);
                    if (amount > 0) payload = payload.withAmount(Vnd.of(amount));
                    return (purpose.isEmpty() ? payload : payload.withPurpose(purpose)).text();
                });
    }
}
