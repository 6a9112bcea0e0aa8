package vietqr.refund;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.intake.MovementRecorded;
import vietqr.intake.Repayment;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.payment.PaymentState;
import vietqr.refund.RefundCommand.Terminals;
import vietqr.refund.RefundResult.Accepted;
import vietqr.refund.RefundResult.Rejected;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RefundingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private RefundScene scene;

    @BeforeEach
    void anOrderIsPaid() {
        scene = new RefundScene(DATABASE);
    }

    @Test
    void aRefundIsAnsweredWithTheBanksReference() {
        RefundResult result = ask(150_000, false);

        assertThat(result).isEqualTo(new Accepted("FT-" + scene.refund().mark()));
        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(scene.refundable().refunded()).isEqualTo(Vnd.of(150_000));
    }

    @Test
    void theRequestKnowsWhatWentBackOfItsMoney() {
        ask(50_000, true);
        assertThat(scene.requestNow().state()).isEqualTo(PaymentState.PARTLY_REFUNDED);
        ask(100_000, true);
        assertThat(scene.requestNow().state()).isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void whatTheBankRefusesLeavesTheRequestPaid() {
        scene.bank.answer = order -> BankAnswer.refused(ErrorCode.E43);
        ask(50_000, true);
        assertThat(scene.requestNow().state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void theBankIsToldTheOriginalAndGetsPlainTextWithOurMark() {
        ask(50_000, false);

        RefundOrder order = scene.bank.sent.get(0);
        assertThat(order.originalReference()).isEqualTo(scene.paid.reference());
        assertThat(order.accountNumber()).isEqualTo(scene.account.number());
        assertThat(order.content()).isEqualTo("Hoan tien " + order.mark());
        assertThat(order.amount()).isEqualTo(Vnd.of(50_000));
    }

    @Test
    void theFirstRefundDecidesWhetherOthersMayFollow() {
        ask(50_000, false);
        assertThat(ask(50_000, true)).isEqualTo(new Rejected(ErrorCode.E157));
    }

    @Test
    void withMultiTimesAllOfItCanGoInPartsAndNoMore() {
        assertThat(ask(50_000, true)).isInstanceOf(Accepted.class);
        assertThat(ask(60_000, false)).isInstanceOf(Accepted.class);
        assertThat(ask(40_001, false)).isEqualTo(new Rejected(ErrorCode.E45));
        assertThat(ask(40_000, false)).isInstanceOf(Accepted.class);
        assertThat(ask(1, false)).isEqualTo(new Rejected(ErrorCode.E45));
        assertThat(scene.bank.moved()).isEqualTo(RefundScene.PAID);
    }

    @Test
    void moreThanWasPaidNeverReachesTheBank() {
        assertThat(ask(150_001, false)).isEqualTo(new Rejected(ErrorCode.E45));
        assertThat(scene.bank.sent).isEmpty();
    }

    @Test
    void aReferenceThatNoMoneyCameInUnderIsNotFound() {
        RefundCommand good = scene.wish(1000, false);
        RefundCommand unknown = new RefundCommand(
                good.account(),
                "FTNONE",
                good.amount(),
                "x",
                false,
                Optional.empty(),
                good.requester(),
                Optional.empty());
        assertThat(scene.refunding().refund(unknown)).isEqualTo(new Rejected(ErrorCode.E44));
    }

    @Test
    void givenTerminalsMustBothBeTheOriginals() {
        assertThat(ask(new Terminals("SHOP01", ""))).isEqualTo(new Rejected(ErrorCode.E164));
        assertThat(ask(new Terminals("SHOP02", "BOX1"))).isEqualTo(new Rejected(ErrorCode.E164));
        assertThat(ask(new Terminals("SHOP01", "BOX1"))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"E43", "E216", "E217", "E218"})
    void aRefusalIsPassedOnAndTheMoneyCanBeAskedForAgain(ErrorCode why) {
        scene.bank.answer = order -> BankAnswer.refused(why);
        assertThat(ask(150_000, false)).isEqualTo(new Rejected(why));

        scene.bank.answer = order -> BankAnswer.sent("FT2");
        assertThat(ask(150_000, false)).isEqualTo(new Accepted("FT2"));
    }

    @Test
    void aBankWithoutGatewayTakesNoRefunds() {
        Refunding refunding = new Refunding(null, null, new RefundGateways(List.of()));
        assertThat(refunding.refund(scene.wish(1, false))).isEqualTo(new Rejected(ErrorCode.E42));
    }

    @Test
    void aSilentBankIsAskedLaterAndMeanwhileTheMoneyStaysReserved() {
        scene.bank.answer = order -> BankAnswer.unknown();
        assertThat(ask(50_000, true)).isEqualTo(new Rejected(ErrorCode.E215));
        assertThat(ask(50_000, true)).isEqualTo(new Rejected(ErrorCode.E158));
        assertThat(scene.refundable().reserved()).isEqualTo(Vnd.of(50_000));

        scene.clock.advance(Duration.ofSeconds(3));
        scene.resumeDue();

        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(scene.bank.sent).hasSize(1);
        assertThat(ask(50_000, true)).isInstanceOf(Rejected.class);
    }

    @Test
    void anOrderTheBankNeverGotIsSentAgainUnderTheSameMark() {
        scene.bank.reachable = false;
        assertThat(ask(50_000, false)).isEqualTo(new Rejected(ErrorCode.E215));
        scene.bank.reachable = true;
        scene.clock.advance(Duration.ofSeconds(3));
        scene.resumeDue();

        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(scene.bank.sent)
                .extracting(RefundOrder::mark)
                .containsOnly(scene.refund().mark());
        assertThat(scene.bank.moved()).isEqualTo(50_000);
    }

    @Test
    void aGatewayThatThrowsCountsAsSilent() {
        scene.bank.answer = order -> {
            throw new IllegalStateException("broken pipe");
        };
        assertThat(ask(50_000, false)).isEqualTo(new Rejected(ErrorCode.E215));
    }

    @Test
    void aBankThatStaysSilentIsAskedABoundedNumberOfTimes() {
        scene.bank.answer = order -> BankAnswer.unknown();
        scene.bank.knows = order -> BankAnswer.unknown();
        ask(50_000, false);
        for (int i = 0; i < 40; i++) {
            scene.clock.advance(Duration.ofHours(2));
            scene.resumeDue();
        }
        assertThat(scene.refund().tries()).isEqualTo(31);
        assertThat(scene.refund().dueAt()).isEmpty();
        assertThat(scene.refundable().reserved()).isEqualTo(Vnd.of(50_000));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeathBetweenSendingAndBookingSendsNothingTwice(boolean sentBeforeDeath) {
        DueRefund claimed = scene.claimedBySomebodyWhoDies(scene.wish(50_000, false));
        if (sentBeforeDeath) scene.bank.send(claimed.order());
        assertThat(ask(50_000, false)).isEqualTo(new Rejected(ErrorCode.E158));

        scene.resumeDue();
        assertThat(scene.refund().state()).isEqualTo(RefundState.SENDING);
        scene.clock.advance(RefundBook.LEASE.plusSeconds(1));
        scene.resumeDue();

        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(scene.bank.sent).hasSize(1);
    }

    @Test
    void theSameWishUnderTheSameKeyIsAnsweredAlikeAndDoneOnce() {
        RefundCommand wish = keyed(50_000);
        RefundResult first = scene.refunding().refund(wish);

        assertThat(scene.refunding().refund(wish)).isEqualTo(first);
        assertThat(scene.refunding().refund(keyed(60_000))).isEqualTo(new Rejected(ErrorCode.E46));
        assertThat(scene.bank.sent).hasSize(1);
    }

    @Test
    void theDebitTellsItsOriginAndSettlesADoubt() {
        scene.bank.answer = order -> BankAnswer.unknown();
        ask(50_000, false);
        scene.tell(
                "D",
                "FTOUT" + scene.account.id(),
                50_000,
                "SHOP CHUYEN " + scene.refund().mark());

        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(scene.refund().bankReference()).hasValue("FTOUT" + scene.account.id());
        MovementRecorded debit = scene.recorded.fired().get(1);
        assertThat(debit.repayment()).map(Repayment::originMovementId).hasValue(scene.paid.id());
        assertThat(debit.aboutRequest()).hasValue(scene.request.id());
        assertThat(debit.requestId()).isEmpty();
    }

    @Test
    void aDebitBeforeTheAnswerHasTheLastWord() {
        scene.bank.answer = order -> {
            scene.tell("D", "FTOUT" + scene.account.id(), 50_000, order.content());
            return BankAnswer.unknown();
        };
        assertThat(ask(50_000, false)).isEqualTo(new Accepted("FTOUT" + scene.account.id()));
        assertThat(scene.refundable().refunds()).isEqualTo(1);
    }

    private RefundResult ask(long amount, boolean multiTimes) {
        return scene.refunding().refund(scene.wish(amount, multiTimes));
    }

    private RefundResult ask(Terminals terminals) {
        RefundCommand wish = scene.wish(1000, false);
        return scene.refunding()
                .refund(new RefundCommand(
                        wish.account(),
                        wish.reference(),
                        wish.amount(),
                        "x",
                        false,
                        Optional.of(terminals),
                        wish.requester(),
                        Optional.empty()));
    }

    private RefundCommand keyed(long amount) {
        RefundCommand wish = scene.wish(amount, true);
        return new RefundCommand(
                wish.account(),
                wish.reference(),
                wish.amount(),
                "x",
                true,
                Optional.empty(),
                wish.requester(),
                Optional.of("order-7"));
    }
}
