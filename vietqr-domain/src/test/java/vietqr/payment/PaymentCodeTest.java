package vietqr.payment;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaymentCodeTest {
    @Property
    void everyDrawnCodeHasTheDocumentedShape(@ForAll long seed, @ForAll PaymentKind kind) {
        assertThat(PaymentCode.draw(kind, new Random(seed)).value()).matches(kind.prefix() + "[0-9a-f]{10}");
    }

    @Property
    void isReadBackInAnyCase(@ForAll long seed, @ForAll PaymentKind kind) {
        PaymentCode code = PaymentCode.draw(kind, new Random(seed));
        assertThat(PaymentCode.of(code.value().toUpperCase(Locale.ROOT))).contains(code);
        assertThat(PaymentCode.of(code.value().toLowerCase(Locale.ROOT))).contains(code);
    }

    @Property
    void oneWrongDigitIsNoticed(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int at, @ForAll @IntRange(max = 15) int digit) {
        String code = PaymentCode.draw(PaymentKind.DYNAMIC, new Random(seed)).value();
        char wrong = Character.forDigit(digit, 16);
        if (wrong == code.charAt(at)) return;
        assertThat(PaymentCode.of(replaced(code, at, wrong))).isEmpty();
    }

    @Property
    void anyTwoExchangedDigitsAreNoticed(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 12) int one,
            @ForAll @IntRange(min = 3, max = 12) int other) {
        String code = PaymentCode.draw(PaymentKind.DYNAMIC, new Random(seed)).value();
        if (code.charAt(one) == code.charAt(other)) return;
        String exchanged = replaced(replaced(code, one, code.charAt(other)), other, code.charAt(one));
        assertThat(PaymentCode.of(exchanged)).isEmpty();
    }

    @Property
    void aBillSaysWhenItWasMade(@ForAll long seed) {
        Instant monday = Instant.parse("2026-11-29T17:00:00Z");
        String value =
                PaymentCode.drawBill(monday.plusSeconds(3661), new Random(seed)).value();

        assertThat(value).matches("VQR2649" + "00E4D" + "[0-9A-Z]{4}");
        assertThat(PaymentCode.of(value.toLowerCase(Locale.ROOT))).contains(new PaymentCode(value));
    }

    @Property
    void oneWrongOrTwoExchangedCharactersOfABillAreNoticedAndCanBeMended(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 15) int at, @ForAll @IntRange(max = 35) int digit) {
        String bill = PaymentCode.drawBill(Instant.ofEpochSecond(1_790_000_000L + (seed & 0xFFFFFF)), new Random(seed))
                .value();
        char wrong = Character.toUpperCase(Character.forDigit(digit, 36));
        if (wrong == bill.charAt(at)) return;
        String mistyped = replaced(bill, at, wrong);
        assertThat(PaymentCode.of(mistyped)).isEmpty();
        assertThat(PaymentCode.nearBill(mistyped)).contains(new PaymentCode(bill));
        int next = at == 15 ? 3 : at + 1;
        String exchanged = replaced(replaced(bill, at, bill.charAt(next)), next, bill.charAt(at));
        if (!exchanged.equals(bill)) assertThat(PaymentCode.of(exchanged)).isEmpty();
    }

    @Property
    void anyTextIsEitherACodeOrNone(@ForAll String text) {
        PaymentCode.of(text).ifPresent(code -> assertThat(code.value()).isEqualToIgnoringCase(text));
    }

    @Property(tries = 1)
    void cannotBeMadeFromSomethingElse() {
        assertThatThrownBy(() -> new PaymentCode("VQR0000000001")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String replaced(String text, int at, char with) {
        return text.substring(0, at) + with + text.substring(at + 1);
    }
}
