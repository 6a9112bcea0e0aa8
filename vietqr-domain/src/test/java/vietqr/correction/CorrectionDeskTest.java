package vietqr.correction;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.correction.CorrectionResult.Denied;
import vietqr.correction.CorrectionResult.Taken;
import vietqr.correction.CorrectionResult.Why;
import vietqr.identity.Role;
import vietqr.intake.Movement;
import vietqr.intake.Spells.Spell;
import vietqr.kernel.Vnd;
import vietqr.matching.MatchRule;
import vietqr.payment.Asking;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.payment.TimelineEntry;
import vietqr.payment.TimelineEntry.Kind;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people correct, on the real database: asked for, agreed to, carried out and told of. */
class CorrectionDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private CorrectionScene scene;
    private PaymentRequest request;

    @BeforeEach
    void aMerchantHasAskedForMoney() {
        scene = new CorrectionScene(DATABASE);
        request = scene.asks(150_000);
    }

    @Test
    void smallMoneyIsPutDownAtOnce() {
        Movement movement = scene.comes(150_000, "tien hang");

        Taken taken = taken(scene.attribute(scene.finance, movement, request));

        assertThat(taken.state()).isEqualTo(CorrectionState.DONE);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
        assertThat(scene.spells(movement)).hasSize(1).allMatch(Spell::holds);
        assertThat(scene.spells(movement).get(0).match().rule()).isEqualTo(MatchRule.BY_HAND);
        assertThat(scene.timeline(request))
                .extracting(TimelineEntry::kind)
                .containsExactly(Kind.ASKED, Kind.ATTRIBUTED, Kind.TOLD_BY_BANK, Kind.MATCHED);
        assertThat(scene.timeline(request).get(1).detail())
                .isEqualTo(Long.toString(taken.correction().id()));
        assertThat(scene.told(request)).isEqualTo(List.of("payment.paid", "movement.attributed"));
    }

    @Test
    void whatTheMoneyMeansIsSaidAsEver() {
        Movement movement = scene.comes(50_000, "tien hang");
        scene.attribute(scene.owner, movement, request);
        assertThat(scene.spells(movement).get(0).match().rule()).isEqualTo(MatchRule.PART);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.UNDERPAID);
    }

    @Test
    void largeMoneyWaitsForASecondPerson() {
        PaymentRequest large = scene.asks(CorrectionScene.LARGE);
        Movement movement = scene.comes(CorrectionScene.LARGE, "tien hang");

        Taken asked = taken(scene.attribute(scene.finance, movement, large));
        assertThat(asked.state()).isEqualTo(CorrectionState.WAITING);
        assertThat(scene.now(large).state()).isEqualTo(PaymentState.WAITING);
        assertThat(why(scene.attribute(scene.owner, movement, large))).isEqualTo(Why.ALREADY_ASKED);

        assertThat(taken(scene.approve(asked.correction().id())).state()).isEqualTo(CorrectionState.DONE);
        assertThat(scene.now(large).state()).isEqualTo(PaymentState.PAID);
        assertThat(why(scene.approve(asked.correction().id()))).isEqualTo(Why.ALREADY_DECIDED);
    }

    @Test
    void takingBackNeedsASecondPersonAndThenTheMoneyIsFreeForAnother() {
        Movement movement = scene.comes(150_000, request.content());
        PaymentRequest meant = scene.asks(150_000);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);

        Taken asked = taken(scene.reverse(movement));
        assertThat(asked.state()).isEqualTo(CorrectionState.WAITING);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
        assertThat(why(scene.attribute(scene.finance, movement, meant))).isEqualTo(Why.ALREADY_MATCHED);

        scene.approve(asked.correction().id());
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.WAITING);
        assertThat(scene.now(request).balance().received()).isEqualTo(Vnd.ZERO);
        assertThat(scene.now(request).paidAt()).isEmpty();

        scene.attribute(scene.finance, movement, meant);
        assertThat(scene.now(meant).state()).isEqualTo(PaymentState.PAID);
        assertThat(scene.spells(movement)).extracting(Spell::turn).containsExactly(1, 2);
        assertThat(scene.spells(movement)).extracting(Spell::holds).containsExactly(false, true);
        assertThat(scene.told(request)).endsWith("payment.waiting", "movement.reversed");
        assertThat(scene.timeline(request))
                .extracting(TimelineEntry::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 4).boxed().toList());
        assertThat(scene.timeline(request)).extracting(TimelineEntry::kind).endsWith(Kind.REVERSED);
    }

    @Test
    void moneyCanComeBackToTheRequestItWasTakenFrom() {
        Movement movement = scene.comes(150_000, request.content());
        scene.approve(taken(scene.reverse(movement)).correction().id());
        scene.attribute(scene.finance, movement, request);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
        scene.approve(taken(scene.reverse(movement)).correction().id());
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.WAITING);
        assertThat(scene.spells(movement)).hasSize(2).noneMatch(Spell::holds);
    }

    @Test
    void surplusPaysWhenWhatPaidIsTakenBack() {
        Movement wrong = scene.comes(150_000, request.content());
        scene.comes(150_000, request.content());
        scene.approve(taken(scene.reverse(wrong)).correction().id());
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
        assertThat(scene.now(request).balance().surplus()).isEqualTo(Vnd.ZERO);
    }

    @Test
    void whoAskedTakesItBackAndMayAskAgain() {
        Movement movement = scene.comes(150_000, request.content());
        long asked = taken(scene.reverse(movement)).correction().id();
        assertThat(why(scene.withdraw(scene.owner, asked))).isEqualTo(Why.NOT_ALLOWED);

        assertThat(taken(scene.withdraw(scene.finance, asked)).state()).isEqualTo(CorrectionState.WITHDRAWN);

        assertThat(why(scene.withdraw(scene.finance, asked))).isEqualTo(Why.ALREADY_DECIDED);
        assertThat(why(scene.approve(asked))).isEqualTo(Why.ALREADY_DECIDED);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
        long again = taken(scene.reverse(movement)).correction().id();
        assertThat(taken(scene.approve(again)).state()).isEqualTo(CorrectionState.DONE);
        assertThat(why(scene.withdraw(scene.finance, again))).isEqualTo(Why.ALREADY_DECIDED);
    }

    @Test
    void whoAsksCannotBeWhoAgrees() {
        Movement movement = scene.comes(150_000, request.content());
        long correction =
                taken(scene.reverse(scene.owner, movement, "Nhầm")).correction().id();
        var both = new vietqr.identity.Person(
                scene.owner.id(),
                scene.owner.email(),
                "",
                java.util.EnumSet.of(Role.OWNER, Role.APPROVER),
                scene.owner.language());
        assertThat(why(scene.approve(both, correction))).isEqualTo(Why.SAME_PERSON);
        assertThat(why(scene.approve(scene.finance, correction))).isEqualTo(Why.NOT_ALLOWED);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void whatIsRejectedIsNotDoneAndCanBeAskedForAgain() {
        Movement movement = scene.comes(150_000, request.content());
        Taken rejected = taken(scene.reject(
                scene.approver, taken(scene.reverse(movement)).correction().id()));
        assertThat(rejected.state()).isEqualTo(CorrectionState.REJECTED);
        assertThat(scene.now(request).state()).isEqualTo(PaymentState.PAID);
        assertThat(taken(scene.reverse(movement)).state()).isEqualTo(CorrectionState.WAITING);
    }

    @Test
    void moneyThatGoesBackStaysWithItsRequest() {
        Movement movement = scene.comes(150_000, request.content());
        Taken asked = taken(scene.reverse(movement));
        scene.refunds(movement, 1_000);
        assertThat(why(scene.approve(asked.correction().id()))).isEqualTo(Why.REFUNDED);
        assertThat(why(scene.reverse(movement))).isEqualTo(Why.REFUNDED);

        Movement open = scene.comes(150_000, "tien hang");
        scene.refunds(open, 1_000);
        assertThat(why(scene.attribute(scene.finance, open, request))).isEqualTo(Why.REFUNDED);
    }

    @Test
    void aReasonIsNeeded() {
        Movement movement = scene.comes(150_000, request.content());
        assertThat(why(scene.reverse(scene.owner, movement, "  "))).isEqualTo(Why.NO_REASON);
    }

    @Test
    void onlyWhoKeepsTheBooksOfTheMerchantMay() {
        Movement movement = scene.comes(150_000, "tien hang");
        PaymentRequest foreign = new CorrectionScene(DATABASE).asks(150_000);
        assertThat(why(scene.attribute(scene.cashier, movement, request))).isEqualTo(Why.NOT_ALLOWED);
        assertThat(why(scene.attribute(scene.approver, movement, request))).isEqualTo(Why.NOT_ALLOWED);
        assertThat(why(scene.attribute(scene.owner, movement, foreign))).isEqualTo(Why.NOT_FOUND);
        assertThat(why(new CorrectionScene(DATABASE).attribute(scene.owner, movement, request)))
                .isEqualTo(Why.NOT_FOUND);
        assertThat(why(scene.reverse(scene.owner, movement, "Nhầm"))).isEqualTo(Why.NOT_MATCHED);
    }

    @Test
    void reusableCodesAreCorrectedToo() {
        String content =
                DATABASE.inTransaction(em -> new Asking(em).standing(scene.account, "SHOP01", "SVC1", Vnd.of(20_000)));
        Movement movement = scene.comes(20_000, content);
        Spell spell = scene.spells(movement).get(0);
        PaymentRequest standing = DATABASE.inTransaction(
                em -> em.find(PaymentRequest.class, spell.match().requestId()));

        scene.approve(taken(scene.reverse(movement)).correction().id());
        assertThat(scene.spells(movement)).noneMatch(Spell::holds);
        Movement other = scene.comes(30_000, "tien hang");
        assertThat(why(scene.attribute(scene.owner, other, standing))).isEqualTo(Why.OTHER_AMOUNT);
        assertThat(taken(scene.attribute(scene.owner, movement, standing)).state())
                .isEqualTo(CorrectionState.DONE);
        assertThat(scene.timeline(standing)).extracting(TimelineEntry::kind).contains(Kind.REVERSED, Kind.ATTRIBUTED);
    }

    @Test
    void theSchemaLetsNoTurnBeginBeforeTheLastHasEnded() {
        Movement movement = scene.comes(150_000, request.content());
        for (int turn : List.of(0, 1, 2, 3))
            assertThatThrownBy(() -> DATABASE.run(em -> em.createNativeQuery(
                                    "insert into payment_match (id, movement_id, turn, request_id, rule, matched_at)"
                                            + " values (?, ?, ?, ?, 'EXACT', utc_timestamp(6))")
                            .setParameter(1, movement.id() + turn + 1)
                            .setParameter(2, movement.id())
                            .setParameter(3, turn)
                            .setParameter(4, request.id())
                            .executeUpdate()))
                    .as("turn " + turn)
                    .isInstanceOf(PersistenceException.class);
    }

    private static Taken taken(CorrectionResult result) {
        assertThat(result).isInstanceOf(Taken.class);
        return (Taken) result;
    }

    private static Why why(CorrectionResult result) {
        assertThat(result).isInstanceOf(Denied.class);
        return ((Denied) result).why();
    }
}
