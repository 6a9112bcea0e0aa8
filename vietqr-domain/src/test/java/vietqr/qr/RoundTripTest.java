package vietqr.qr;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData.Label;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever we can say in a code is read back unchanged. */
class RoundTripTest {
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void decodeUndoesEncode(@ForAll("payloads") Payload payload) {
        assertThat(Payload.decode(payload.text())).isInstanceOfSatisfying(Decoding.Decoded.class, decoded -> {
            assertThat(decoded.payload()).isEqualTo(payload);
            assertThat(decoded.warnings()).allMatch(Warning::ourOwn);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyDamagedCharacterIsNoticed(
            @ForAll("payloads") Payload payload, @ForAll int position, @ForAll("printable") char replacement) {
        StringBuilder text = new StringBuilder(payload.text());
        int at = Math.floorMod(position, text.length());
        boolean sameHexDigit =
                at >= text.length() - 4 && Character.toLowerCase(replacement) == Character.toLowerCase(text.charAt(at));
        if (replacement == text.charAt(at) || sameHexDigit) return;
        text.setCharAt(at, replacement);
        assertThat(Payload.decode(text.toString())).isInstanceOf(Decoding.Refused.class);
    }

    @Provide
    Arbitrary<Character> printable() {
        return Arbitraries.chars().range(' ', '~');
    }

    @Provide
    Arbitrary<Payload> payloads() {
        return Combinators.combine(accounts(), amounts(), data(), tips(), languages(), extras())
                .as((account, amount, data, tip, language, extras) -> {
                    Payload payload = account;
                    if (amount.isPresent()) payload = payload.withAmount(amount.get());
                    if (data.isPresent()) payload = payload.with(data.get());
                    if (tip.isPresent()) payload = payload.with(tip.get());
                    if (language.isPresent()) payload = payload.with(language.get());
                    for (var extra : extras.entrySet()) payload = payload.with(extra.getKey(), extra.getValue());
                    return payload;
                });
    }

    private static Arbitrary<Payload> accounts() {
        Arbitrary<String> bins = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> numbers =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(19);
        Arbitrary<Merchant> merchants = Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(4), ascii(25), ascii(15))
                .as(Merchant::new);
        return Arbitraries.oneOf(
                Combinators.combine(bins, numbers).as(Payload::transfer),
                Combinators.combine(bins, numbers).as(Payload::cardTransfer),
                Combinators.combine(bins, numbers, merchants).as(Payload::merchantPayment),
                Combinators.combine(bins, numbers, merchants, ascii(25), ascii(25))
                        .as(Payload::cashWithdrawal));
    }

    private static Arbitrary<Optional<Vnd>> amounts() {
        return Arbitraries.longs().between(1, 9_999_999_999_999L).map(Vnd::of).optional();
    }

    private static Arbitrary<Optional<AdditionalData>> data() {
        Arbitrary<Label> labels = Arbitraries.of(Label.values()).filter(label -> label != Label.CONSUMER_DATA_REQUEST);
        return Arbitraries.maps(labels, ascii(25))
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(values -> values.entrySet().stream()
                        .reduce(
                                new AdditionalData(Template.empty()),
                                (data, value) -> data.with(value.getKey(), value.getValue()),
                                (left, right) -> right))
                .optional();
    }

    private static Arbitrary<Optional<Tip>> tips() {
        return Arbitraries.oneOf(
                        Arbitraries.just(Tip.enteredByPayer()),
                        Arbitraries.longs().between(1, 9_999_999).map(Vnd::of).map(Tip::fixed),
                        Arbitraries.integers().between(1, 9999).map(Tip::percentage))
                .optional();
    }

    private static Arbitrary<Optional<LanguageTemplate>> languages() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("ăâđêôơưạảấầẩẫậắằẳẵặ 최佳運🎁QUÁNphở".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(15)
                .filter(name -> name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        return Combinators.combine(Arbitraries.of("vi", "EN", "zh"), names, names.optional())
                .as(LanguageTemplate::new)
                .optional();
    }

    private static Arbitrary<Map<Integer, String>> extras() {
        Arbitrary<Integer> ids = Arbitraries.of(List.of(2, 15, 25, 61, 65, 79, 80, 99));
        return Arbitraries.maps(ids, ascii(10)).ofMaxSize(3);
    }

    private static Arbitrary<String> ascii(int longest) {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(longest);
    }
}
