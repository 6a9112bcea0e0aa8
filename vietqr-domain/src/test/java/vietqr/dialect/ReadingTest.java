package vietqr.dialect;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.payment.Direction;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What each format makes of its fixture, and of everything else. */
class ReadingTest {
    @ParameterizedTest
    @CsvSource({
        "MB_BALANCE_CHANGE, mb-balance-change, FT25327000001, 150000",
        "MB_MERCHANT_QR, mb-merchant-qr, FT25327000002, 150000",
        "BIDV_BILL, bidv-paybill, BIDV0001, 150000",
        "GENERIC_FEED, generic-feed, FT25327000003, 150000",
        "SEPAY, sepay, FT25327000005, 150000",
        "CASSO_V1, casso-v1, FT25327000006, 150000",
        "CASSO_V2, casso-v2, MA_GIAO_DICH_THU_NGHIEM, 599000",
        "PAYOS, payos, TF230204212323, 3000"
    })
    void theFixtureSaysWhichMoneyCame(String format, String file, String reference, long amount) {
        Claim claim = claims(format, Fixture.of(file)).get(0);

        assertThat(claim.reference()).isEqualTo(reference);
        assertThat(claim.amount().amount()).isEqualTo(amount);
        assertThat(claim.direction()).isEqualTo(Direction.C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FT25327000003\\u0000", "FT25327\\u200b000003", "\\ufeffFT25327000003 "})
    void whatCannotBeSeenIsNoPartOfAReference(String reference) {
        Fixture told = Fixture.of("generic-feed").with("FT25327000003", reference);

        assertThat(claims("GENERIC_FEED", told).get(0).reference()).isEqualTo("FT25327000003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "AMOUNT"})
    void twoAmountsInOneMessageAreNone(String name) {
        Fixture told = Fixture.of("mb-balance-change").with("{", "{\"" + name + "\":9000,");

        assertThat(read("MB_BALANCE_CHANGE", told)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void timesWithoutAZoneAreThoseOfVietnam() {
        assertThat(claims("SEPAY", Fixture.of("sepay")).get(0).occurredAt()).isEqualTo("2025-11-23T13:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"GENERIC_FEED, generic-feed", "CASSO_V1, casso-v1"})
    void aListTellsOfEachMovement(String format, String file) {
        assertThat(claims(format, Fixture.of(file)))
                .extracting(Claim::direction)
                .containsExactly(Direction.C, Direction.D);
    }

    /** The other line of the fixture, and what is wrong with the one. */
    @ParameterizedTest
    @CsvSource({
        "GENERIC_FEED, generic-feed, '\"amount\":150000', '\"amount\":\"?\"', E53, transaction 1 is not complete",
        "CASSO_V1, casso-v1, '\"amount\":150000', '\"amount\":0', INVALID, movement 1 is not complete"
    })
    void aBadLineDoesNotHoldBackTheOthers(
            String format, String file, String before, String after, String code, String reason) {
        Reading.Understood reading =
                (Reading.Understood) read(format, Fixture.of(file).with(before, after));

        assertThat(reading.claims()).extracting(Claim::direction).containsExactly(Direction.D);
        assertThat(reading.unread()).contains(new Reading.Refused(code, reason));
    }

    @ParameterizedTest
    @CsvSource({"150000, ''", "0, ''", "'', ''", "149000, 149000", "15e4x, 15e4x", "-1, -1"})
    void merchantMoneyOfTwoAmountsIsInDoubt(String real, String named) {
        Fixture posting =
                Fixture.of("mb-merchant-qr").with("\"realAmount\":\"150000\"", "\"realAmount\":\"" + real + "\"");

        String doubt = ((Reading.Understood) read("MB_MERCHANT_QR", posting)).doubt();

        assertThat(doubt).isEqualTo(named.isEmpty() ? "" : "debitAmount is 150000 and realAmount " + named);
    }

    @Test
    void aListLongerThanTheLimitIsRefused() {
        String row = "{\"id\":\"1\",\"time\":1763900000000,\"amount\":1,\"referenceNumber\":\"r\",\"transType\":\"C\"}";
        String rows = String.join(",", Collections.nCopies(GenericFeed.MOST + 1, row));
        Reading reading = read(
                "GENERIC_FEED",
                new Fixture(("{\"bankCode\":\"MB\",\"bankAccount\":\"1\",\"transactions\":[" + rows + "]}")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reading).code()).isEqualTo("E53");
    }

    @ParameterizedTest
    @CsvSource({
        "MB_MERCHANT_QR, mb-merchant-qr, 150000, x, 02",
        "MB_MERCHANT_QR, mb-merchant-qr, SHOP01, '', 07",
        "MB_MERCHANT_QR, mb-merchant-qr, FT25327000002, '', 99",
        "BIDV_BILL, bidv-paybill, V3CDEMO0001, '', 001",
        "GENERIC_FEED, generic-feed, 0123456789, '', E52",
        "GENERIC_FEED, generic-feed, '\"MB\"', '\"NOSUCHBANK\"', E51",
        "GENERIC_FEED, generic-feed, R1, '', OK",
        "GENERIC_FEED, generic-feed, transactions, rows, E53"
    })
    void whatIsMissingIsNamedByTheFormatsOwnCode(String format, String file, String before, String after, String code) {
        Reading reading = read(format, Fixture.of(file).with(before, after));

        if (code.equals("OK")) assertThat(reading).isInstanceOf(Reading.Understood.class);
        else assertThat(((Reading.Refused) reading).code()).isEqualTo(code);
    }

    /** No money came, whatever else the message says. */
    @ParameterizedTest
    @CsvSource({
        "MB_MERCHANT_QR, mb-merchant-qr, '\"respCode\":\"00\"', '\"respCode\":\"99\"'",
        "PAYOS, payos, '\"code\":\"00\"', '\"code\":\"01\"'"
    })
    void whatDidNotSucceedIsNoMoney(String format, String file, String before, String after) {
        assertThat(claims(format, Fixture.of(file).with(before, after))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PAYOS, payos, '\"success\":true', '\"success\":false'",
        "PAYOS, payos, '{\"code\":\"00\"', '{\"code\":\"99\"'",
        "PAYOS, payos, VND, USD",
        "CASSO_V1, casso-v1, '\"error\":0', '\"error\":1'",
        "CASSO_V2, casso-v2, '\"error\":0', '\"error\":1'",
        "CASSO_V2, casso-v2, 599000, 1000000000000000",
        "MB_BALANCE_CHANGE, mb-balance-change, 150000, 9223372036854775807"
    })
    void whatCannotBeTrueIsLeftToAPerson(String format, String file, String before, String after) {
        assertThat(read(format, Fixture.of(file).with(before, after))).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"data\":[]}", "{\"data\":{\"amount\":1e999999999}}", "\u0000"})
    void brokenBodiesAreRefusedByEveryFormat(String body) {
        for (BankFormat format : Formats.all().known())
            assertThat(format.read(body.getBytes(StandardCharsets.UTF_8)))
                    .as(format.name())
                    .isInstanceOf(Reading.Refused.class);
    }

    @Property
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        survives(bytes);
    }

    @Property
    void noChangeOfAFixtureMakesItThrow(@ForAll("mutilated") byte[] bytes) {
        survives(bytes);
    }

    @Provide
    Arbitrary<byte[]> mutilated() {
        Arbitrary<String> files = Arbitraries.of(
                "mb-balance-change",
                "mb-merchant-qr",
                "bidv-paybill",
                "generic-feed",
                "sepay",
                "casso-v1",
                "casso-v2",
                "payos");
        return files.flatMap(file -> Arbitraries.integers()
                .between(0, Fixture.of(file).body().length - 1)
                .flatMap(at -> Arbitraries.bytes().map(value -> {
                    byte[] body = Fixture.of(file).body();
                    body[at] = value;
                    return body;
                })));
    }

    private static void survives(byte[] bytes) {
        for (BankFormat format : Formats.all().known())
            assertThatCode(() -> {
                        format.read(bytes);
                        for (Seal seal : format.seals().values()) seal.holds(new Fixture(bytes).plain(), "secret");
                    })
                    .as(format.name())
                    .doesNotThrowAnyException();
    }

    private static Reading read(String format, Fixture fixture) {
        return Formats.all().get(format).read(fixture.body());
    }

    private static List<Claim> claims(String format, Fixture fixture) {
        Reading reading = read(format, fixture);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).claims();
    }
}
