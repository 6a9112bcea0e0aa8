package vietqr.payment;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
