package vietqr.matching;

import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;
import vietqr.matching.Decision.Belongs;
import vietqr.matching.Decision.Guess;
import vietqr.matching.Decision.Open;
import vietqr.matching.Decision.Refused;
import vietqr.payment.Direction;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentState;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static vietqr.matching.Requests.ASKED;
import static vietqr.matching.Requests.request;

class MatchingTest {
    private static final String CODE = "VQR0000000012";

    private final Candidate waiting = request(1, CODE, 7, 150_000, "DH1001", PaymentState.WAITING);

    @Test
    void aWholeCodeOnItsAccountDecidesWhateverTheAmount() {
        assertBelongs(decide(credit(150_000, CODE), waiting), MatchRule.EXACT);
        assertBelongs(decide(credit(1, CODE), waiting), MatchRule.PART);
        assertBelongs(decide(credit(150_001, CODE), waiting), MatchRule.OVER);
    }

    @Test
    void aCodeOfAnotherAccountSaysNothing() {
        assertThat(decide(new Money(8, Direction.C, Vnd.of(150_000), CODE, ASKED), waiting))
                .isEqualTo(new Open(List.of()));
    }

    @Test
    void moneyThatLeavesIsNotForARequestForMoney() {
        assertThat(decide(new Money(7, Direction.D, Vnd.of(150_000), CODE, ASKED), waiting))
                .isEqualTo(new Refused(waiting, Objection.OTHER_DIRECTION));
    }

    @Test
    void standingCodesTakeWhatTheyAreFor() {
        Candidate open = Requests.standing(1, PaymentKind.STATIC, "SQR0000000012", 7, 0);
        Candidate fixed = Requests.standing(1, PaymentKind.SEMI_DYNAMIC, "SMQR0000000012", 7, 20_000);
        assertBelongs(decide(credit(1, "SQR0000000012"), open), MatchRule.STANDING);
        assertBelongs(decide(credit(20_000, "SMQR0000000012"), fixed), MatchRule.STANDING);
        assertThat(decide(credit(20_001, "SMQR0000000012"), fixed))
                .isEqualTo(new Refused(fixed, Objection.OTHER_AMOUNT));
    }

    @Test
    void ofSeveralCodesOnlyTheOneThatFitsTheMoneyAloneIsMeant() {
        Candidate dearer = request(2, "VQR0000000000", 7, 200_000, "", PaymentState.WAITING);
        Candidate same = request(2, "VQR0000000000", 7, 150_000, "", PaymentState.WAITING);
        String both = CODE + " VQR0000000000";
        assertBelongs(decide(credit(150_000, both), waiting, dearer), MatchRule.EXACT);
        assertOpen(decide(credit(150_000, both), waiting, same), Hint.SEVERAL_CODES, 1, 2);
        assertOpen(decide(credit(350_000, both), waiting, dearer), Hint.SEVERAL_CODES, 1, 2);
    }

    @Test
    void aWrongCharacterIsCorrectedOnlyForExactlyOneRequestThatWaitsForThisMoney() {
        String typo = "VQR0000000013";
        Candidate sibling = request(2, "VQR0000000d13", 7, 150_000, "", PaymentState.PAID);
        Candidate elsewhere = request(2, "VQR0000000d13", 8, 150_000, "", PaymentState.WAITING);
        assertBelongs(decide(credit(150_000, typo), waiting), MatchRule.CORRECTED);
        assertOpen(decide(credit(149_999, typo), waiting), Hint.MISTYPED_CODE, 1);
        assertOpen(
                decide(credit(150_000, typo), request(1, CODE, 7, 150_000, "", PaymentState.PAID)),
                Hint.MISTYPED_CODE,
                1);
        assertBelongs(decide(credit(150_000, typo), waiting, elsewhere), MatchRule.CORRECTED);
        assertThat(Requests.near(typo, sibling.code())).isTrue();
        assertOpen(decide(credit(150_000, typo), waiting, sibling), Hint.MISTYPED_CODE, 1, 2);
    }

    @Test
    void whatDoesNotWaitAnyMoreIsNotCorrected() {
        Candidate expired = request(1, CODE, 7, 150_000, "DH1001", PaymentState.EXPIRED);
        assertOpen(decide(credit(150_000, "VQR0000000013"), expired), Hint.MISTYPED_CODE, 1);
        assertThat(decide(credit(150_000, "DH1001"), expired)).isEqualTo(new Open(List.of()));
        assertBelongs(decide(credit(150_000, CODE), expired), MatchRule.EXACT);
    }

    @Test
    void aCutCodeIsNeverEnough() {
        assertOpen(decide(credit(150_000, "CT tu 0123 VQR00000000"), waiting), Hint.CUT_CODE, 1);
        assertOpen(decide(credit(150_000, "VQR000000001"), waiting), Hint.CUT_CODE, 1);
        assertOpen(decide(credit(150_000, "VQR000000001 FT240"), waiting), Hint.CUT_CODE, 1);
        assertThat(decide(credit(149_000, "VQR00000000"), waiting)).isEqualTo(new Open(List.of()));
    }

    @Test
    void anOrderIdIsEnoughIfItIsLongUniqueAndTheMoneyExact() {
        assertBelongs(decide(credit(150_000, "tra tien DH1001"), waiting), MatchRule.ORDER_ID);
        assertThat(decide(credit(149_999, "tra tien DH1001"), waiting)).isEqualTo(new Open(List.of()));
        assertThat(decide(credit(150_000, "tra tien DH10012"), waiting)).isEqualTo(new Open(List.of()));
        Candidate paidBefore = request(2, "VQR0000000000", 7, 9, "DH1001", PaymentState.PAID);
        assertOpen(decide(credit(150_000, "DH1001"), waiting, paidBefore), Hint.ORDER_ID, 1);
        Candidate brief = request(1, CODE, 7, 150_000, "DH1", PaymentState.WAITING);
        assertOpen(decide(credit(150_000, "tra DH1"), brief), Hint.ORDER_ID, 1);
    }

    @Test
    void anOrderIdBesideTheCodeOfAnotherRequestIsForAPerson() {
        assertOpen(decide(credit(150_000, "VQR0000000000 DH1001"), waiting), Hint.ORDER_ID, 1);
        assertOpen(decide(credit(150_000, "VQR999999 DH1001"), waiting), Hint.ORDER_ID, 1);
        assertBelongs(decide(credit(150_000, "VQR00000 DH1001"), waiting), MatchRule.ORDER_ID);
    }

    private static Decision decide(Money money, Candidate... requests) {
        return Matching.decide(money, new RequestsInMemory(List.of(requests)));
    }

    private static Money credit(long amount, String content) {
        return new Money(7, Direction.C, Vnd.of(amount), content, ASKED);
    }

    private static void assertBelongs(Decision decision, MatchRule rule) {
        assertThat(decision).isInstanceOf(Belongs.class);
        Belongs belongs = (Belongs) decision;
        assertThat(belongs.request().id()).isEqualTo(1);
        assertThat(belongs.rule()).isEqualTo(rule);
    }

    private static void assertOpen(Decision decision, Hint hint, long... requests) {
        assertThat(decision).isInstanceOf(Open.class);
        Stream<Guess> expected = Arrays.stream(requests).mapToObj(request -> new Guess(request, hint));
        assertThat(((Open) decision).guesses()).containsExactlyInAnyOrderElementsOf(expected.toList());
    }
}
