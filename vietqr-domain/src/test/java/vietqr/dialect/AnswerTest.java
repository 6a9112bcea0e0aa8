package vietqr.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each format tells its sender. */
class AnswerTest {
    @ParameterizedTest
    @CsvSource({
        "MB_MERCHANT_QR, BOOKED, 200, 00",
        "MB_MERCHANT_QR, KNOWN, 200, 00",
        "MB_MERCHANT_QR, UNKNOWN_ORDER, 400, 02",
        "MB_MERCHANT_QR, OTHER_AMOUNT, 400, 02",
        "MB_MERCHANT_QR, UNKNOWN_TERMINAL, 400, 07",
        "MB_MERCHANT_QR, UNAUTHENTICATED, 400, 12",
        "MB_MERCHANT_QR, CONTRADICTED, 400, 20",
        "BIDV_BILL, BOOKED, 200, 000",
        "BIDV_BILL, UNREADABLE, 400, 001",
        "BIDV_BILL, UNAUTHENTICATED, 400, 004",
        "BIDV_BILL, OTHER_SERVICE, 400, 006",
        "BIDV_BILL, UNKNOWN_ACCOUNT, 400, 011",
        "BIDV_BILL, UNKNOWN_ORDER, 400, 021",
        "BIDV_BILL, OTHER_AMOUNT, 400, 022",
        "BIDV_BILL, CLOSED, 400, 023",
        "BIDV_BILL, DIFFERS, 400, 022",
        "GENERIC_FEED, UNKNOWN_ACCOUNT, 400, E52",
        "GENERIC_FEED, UNAUTHENTICATED, 401, E74",
        "SEPAY, UNKNOWN_ACCOUNT, 200, OK",
        "SEPAY, HELD, 200, OK",
        "SEPAY, FAILED, 500, FAILED",
        "CASSO_V2, FAILED, 500, FAILED",
        "GENERIC_FEED, FAILED, 500, E54",
        "MB_BALANCE_CHANGE, FAILED, 400, 005",
        "MB_MERCHANT_QR, FAILED, 400, 99",
        "BIDV_BILL, FAILED, 400, 031",
        "PAYOS, UNAUTHENTICATED, 401, UNAUTHORIZED",
        "MB_BALANCE_CHANGE, UNKNOWN_ACCOUNT, 200, 000",
        "MB_BALANCE_CHANGE, CONTRADICTED, 400, 006"
    })
    void eachOutcomeHasItsCode(String format, Outcome outcome, int status, String code) {
        FormatAnswer answer = answer(format, outcome, false);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void mbIsToldThatAPostingCameTwice() {
        assertThat(answer("MB_MERCHANT_QR", Outcome.BOOKED, true).code()).isEqualTo("20");
    }

    @Test
    void everyFormatHasAnAnswerToEveryOutcomeAndItIsJson() {
        for (BankFormat format : Formats.all().known())
            for (Outcome outcome : Outcome.values())
                assertThat(Json.object(
                                Mac.bytes(answer(format.name(), outcome, false).body())))
                        .as(format.name() + " " + outcome)
                        .isPresent();
    }

    @Test
    void namesInAddressesMayBeInLowerCaseWithHyphens() {
        assertThat(Formats.all().named("casso-v2")).isPresent();
    }

    private static FormatAnswer answer(String format, Outcome outcome, boolean repeated) {
        return Formats.all().get(format).answer(new Handled(outcome, "C", "reason", "id", repeated));
    }
}
