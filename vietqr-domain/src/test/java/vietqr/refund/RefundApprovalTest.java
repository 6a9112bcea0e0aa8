package vietqr.refund;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.approval.ApprovalResult;
import vietqr.approval.Decider;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.refund.RefundResult.Accepted;
import vietqr.refund.RefundResult.Rejected;
import vietqr.testing.TestDatabase;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class RefundApprovalTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Decider approver =
            new Decider(new Person(7, "a@shop.example", "A", Set.of(Role.APPROVER), Language.VI), merchant -> true);
    private RefundScene scene;

    @BeforeEach
    void anOrderIsPaidWhereLargeRefundsTakeTwo() {
        scene = new RefundScene(DATABASE, "vietqr.refund.approval.from=100000");
    }

    @Test
    void belowTheThresholdNobodyIsAsked() {
        assertThat(ask(99_999)).isInstanceOf(Accepted.class);
        assertThat(scene.bank.sent).hasSize(1);
    }

    @Test
    void fromTheThresholdOnItWaitsAndIsAnsweredWithOurMark() {
        assertThat(ask(100_000)).isEqualTo(new Accepted(scene.refund().mark().value()));
        scene.resumeDue();

        assertThat(scene.refund().state()).isEqualTo(RefundState.AWAITING_APPROVAL);
        assertThat(scene.bank.sent).isEmpty();
        assertThat(scene.refundable().reserved()).isEqualTo(Vnd.of(100_000));
    }

    @Test
    void whatWaitsDoesNotHoldUpOthersButItsMoneyIsSpokenFor() {
        ask(100_000);
        assertThat(ask(50_001)).isEqualTo(new Rejected(ErrorCode.E45));
        assertThat(ask(50_000)).isInstanceOf(Accepted.class);
    }

    @Test
    void approvedItIsSent() {
        ask(100_000);
        assertThat(approve()).isInstanceOf(ApprovalResult.Decided.class);
        scene.resumeDue();

        assertThat(scene.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(scene.bank.moved()).isEqualTo(100_000);
    }

    @Test
    void rejectedItIsNeverSentAndTheMoneyIsFreeAgain() {
        ask(100_000);
        DATABASE.run(em ->
                scene.approvals(em).reject(Refunds.APPROVAL_KIND, scene.refund().id(), approver, "not ours"));
        scene.resumeDue();

        assertThat(scene.refund().state()).isEqualTo(RefundState.REJECTED);
        assertThat(scene.bank.sent).isEmpty();
        assertThat(scene.refundable().reserved()).isEqualTo(Vnd.ZERO);
        assertThat(approve()).isEqualTo(new ApprovalResult.Denied(ApprovalResult.Why.ALREADY_DECIDED));
    }

    private ApprovalResult approve() {
        long id = scene.refunds().get(0).id();
        return DATABASE.inTransaction(em -> scene.approvals(em).approve(Refunds.APPROVAL_KIND, id, approver));
    }

    private RefundResult ask(long amount) {
        return scene.refunding().refund(scene.wish(amount, true));
    }
}
