package vietqr.cashier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.terminal.Scene;
import vietqr.testing.TestDatabase;
import vietqr.voice.Voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said at the tills of a merchant, and when nothing is. */
class SpeakingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Scene scene;

    @BeforeEach
    void aMerchant() {
        scene = new Scene(DATABASE);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 21:59, false",
        "22:00, 06:00, 22:00, true",
        "22:00, 06:00, 00:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "12:00, 13:30, 12:30, true",
        "12:00, 13:30, 13:30, false",
        "12:00, 13:30, 11:59, false"
    })
    void quietHoursAreThoseOfVietnamAndMayLastOverMidnight(
            LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
        Instant moment =
                LocalDate.of(2026, 3, 2).atTime(time).atZone(BankingDay.ZONE).toInstant();

        assertThat(new QuietHours(from, to).at(moment)).isEqualTo(quiet);
    }

    @Test
    void aTestSaysThatItIsOne() {
        assertThat(Speaking.USUAL.test("").text()).isEqualTo("Thử nghiệm: Đã nhận mười nghìn đồng");
        assertThat(Speaking.USUAL.by(Voice.ENGLISH).test("").text()).isEqualTo("Test: Received ten thousand dong");
    }

    @Test
    void theMerchantsOwnWordsAreSaidWithTheTerminal() {
        Speaking own = with("{terminal} đã nhận {amount} đồng");

        assertThat(own.of(Vnd.of(5_000), "Quầy 1").text()).isEqualTo("Quầy 1 đã nhận năm nghìn đồng");
        assertThat(own.by(Voice.SOUTHERN).of(Vnd.of(5_000), "Quầy 1").text()).isEqualTo("Quầy 1 đã nhận năm ngàn đồng");
        assertThat(own.by(Voice.ENGLISH).of(Vnd.of(5_000), "Quầy 1").text()).isEqualTo("Received five thousand dong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Đã nhận tiền", "{amount} {amount}", "{amount} {name}", "{amount} {", "{amount}\n"})
    void aTemplateThatCannotBeMeantIsNotTaken(String template) {
        assertThat(with(template).sound()).isFalse();
        assertThat(this.<Boolean>desk(desk -> desk.choose(scene.merchant.id(), with(template))))
                .isFalse();
    }

    @Test
    void aTemplateMayNotBeLongerThanItIsKept() {
        assertThat(with("{amount}" + "x".repeat(112)).sound()).isTrue();
        assertThat(with("{amount}" + "x".repeat(113)).sound()).isFalse();
        assertThat(new Speaking(Voice.NORTHERN, "{amount}", Optional.empty(), 101).sound())
                .isFalse();
    }

    @Test
    void whatIsChosenIsKeptAndOthersKeepTheUsual() {
        QuietHours night = new QuietHours(LocalTime.of(22, 15), LocalTime.of(6, 0));
        Speaking chosen = new Speaking(Voice.SOUTHERN, "Tiền về {amount} đồng", Optional.of(night), 40);

        assertThat(this.<Boolean>desk(desk -> desk.choose(scene.merchant.id(), with("{amount}"))))
                .isTrue();
        assertThat(this.<Boolean>desk(desk -> desk.choose(scene.merchant.id(), chosen)))
                .isTrue();

        assertThat(this.<Speaking>desk(desk -> desk.of(scene.merchant.id()))).isEqualTo(chosen);
        assertThat(this.<Speaking>desk(desk -> desk.of(scene.stranger.id()))).isEqualTo(Speaking.USUAL);
    }

    private static Speaking with(String template) {
        return new Speaking(Voice.NORTHERN, template, Optional.empty(), 100);
    }

    private <T> T desk(Function<SpeakingDesk, T> deed) {
        return DATABASE.inTransaction(em -> deed.apply(new SpeakingDesk(em)));
    }
}
