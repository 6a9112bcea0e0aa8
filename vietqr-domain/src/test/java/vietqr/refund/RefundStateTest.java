package vietqr.refund;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may be done to a refund in which state, and what it can never do. */
class RefundStateTest {
    private static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");

    /** Something done to a refund, and the states it may be done from. */
    private enum Verb {
        APPROVE(EnumSet.of(RefundState.AWAITING_APPROVAL), refund -> refund.approve(NOW)),
        REJECT(EnumSet.of(RefundState.AWAITING_APPROVAL), refund -> refund.reject(NOW)),
        CLAIM(
                EnumSet.of(RefundState.READY, RefundState.SENDING, RefundState.UNKNOWN),
                refund -> refund.claimedUntil(NOW.plusSeconds(60))),
        SUCCEED(EnumSet.of(RefundState.SENDING, RefundState.UNKNOWN), refund -> refund.succeed("FT1", NOW)),
        REFUSE(EnumSet.of(RefundState.SENDING, RefundState.UNKNOWN), refund -> refund.refuse(ErrorCode.E216, NOW)),
        LOSE(EnumSet.of(RefundState.SENDING, RefundState.UNKNOWN), refund -> refund.loseSight(NOW)),
        ASK(EnumSet.of(RefundState.UNKNOWN), refund -> refund.askAgain(NOW));

        private final Set<RefundState> origins;
        private final Consumer<Refund> deed;

        Verb(Set<RefundState> origins, Consumer<Refund> deed) {
            this.origins = origins;
            this.deed = deed;
        }
    }

    @Property
    void everyVerbWorksFromItsOriginsOnly(@ForAll boolean approval, @ForAll("histories") List<Verb> history) {
        Refund refund = refund(approval);
        for (Verb verb : history) {
            RefundState before = refund.state();
            if (verb.origins.contains(before)) {
                verb.deed.accept(refund);
            } else {
                assertThatThrownBy(() -> verb.deed.accept(refund)).isInstanceOf(IllegalStateException.class);
                assertThat(refund.state()).isEqualTo(before);
            }
        }
    }

    @Property
    void nothingLeavesAnEndAndNothingEndedIsDue(
            @ForAll boolean approval, @ForAll("histories") List<Verb> history, @ForAll Verb last) {
        Refund refund = after(refund(approval), history);
        if (!refund.state().ended()) return;
        assertThat(last.origins).doesNotContain(refund.state());
        assertThat(refund.dueAt()).isEmpty();
        assertThat(refund.endedAt()).isPresent();
    }

    @Property
    void moneyGoesOnlyAfterTheYesThatWasNeeded(@ForAll("histories") List<Verb> history) {
        Refund refund = after(refund(true), history);
        if (refund.state() == RefundState.SUCCEEDED) assertThat(history).contains(Verb.APPROVE, Verb.CLAIM);
    }

    @Property
    void whoeverAsksAlwaysGetsAnAnswerThatFitsTheState(
            @ForAll boolean approval, @ForAll("histories") List<Verb> history) {
        Refund refund = after(refund(approval), history);
        Map<RefundState, RefundResult> answers = Map.of(
                RefundState.AWAITING_APPROVAL,
                        new RefundResult.Accepted(refund.mark().value()),
                RefundState.READY, new RefundResult.Accepted(refund.mark().value()),
                RefundState.SENDING, new RefundResult.Rejected(ErrorCode.E158),
                RefundState.UNKNOWN, new RefundResult.Rejected(ErrorCode.E215),
                RefundState.SUCCEEDED, new RefundResult.Accepted("FT1"),
                RefundState.REFUSED, new RefundResult.Rejected(ErrorCode.E216),
                RefundState.REJECTED, new RefundResult.Rejected(ErrorCode.E43));
        assertThat(refund.answer()).isEqualTo(answers.get(refund.state()));
    }

    @Example
    void aSilentBankIsAskedQuicklyAtFirstAndNotForEver() {
        Refund refund = refund(false);
        int asked = 0;
        while (refund.dueAt().isPresent()) {
            refund.claimedUntil(NOW.plusSeconds(60));
            refund.loseSight(NOW);
            if (asked++ == 0) assertThat(refund.dueAt()).hasValue(NOW.plusSeconds(2));
        }
        assertThat(asked).isEqualTo(31);
    }

    @Provide
    Arbitrary<List<Verb>> histories() {
        return Arbitraries.of(Verb.class).list().ofMaxSize(12);
    }

    private static Refund after(Refund refund, List<Verb> history) {
        for (Verb verb : history) if (verb.origins.contains(refund.state())) verb.deed.accept(refund);
        return refund;
    }

    private static Refund refund(boolean approval) {
        RefundCommand command = new RefundCommand(
                ACCOUNT,
                "FT0",
                Vnd.of(1000),
                "x",
                false,
                Optional.empty(),
                new Requester("client:p"),
                Optional.empty());
        return new Refund(command, 1, "x", approval, NOW);
    }

    private static final BankAccount ACCOUNT = new BankAccount() {};
}
