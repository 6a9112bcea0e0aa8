package vietqr.dispute;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.calendar.CalendarChanged;
import vietqr.dispute.DisputeEvidence.Kept;
import vietqr.dispute.DisputeResult.Why;
import vietqr.dispute.Judgement.Outcome;
import vietqr.identity.Language;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.paper.Scanner;
import vietqr.paper.Scanner.Finding;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.resolution.DeskScene;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Complaints from the first word to the last, on the real database. */
class DisputeDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private DisputeScene scene;

    @BeforeEach
    void aMerchant() {
        scene = new DisputeScene(DATABASE);
    }

    @Test
    void aComplaintAboutMoneyBecomesACaseWithATermAndANumber() {
        long movement = scene.desk.movement(50_000);
        FilingResult.Taken taken =
                DisputeScene.taken(scene.file(About.movement(movement), DisputeScene.complaint(50_000)));

        Dispute dispute = scene.dispute(taken.dispute().id());
        assertThat(dispute.number()).matches("KN260312-[0-9A-Z]{6}");
        assertThat(dispute.state()).isEqualTo(DisputeState.RECEIVED);
        assertThat(dispute.movementId()).hasValue(movement);
        assertThat(dispute.late()).isFalse();
        assertThat(dispute.complaint()).isEqualTo(DisputeScene.complaint(50_000));
        assertThat(dispute.term()).contains(Term.ANSWER);
        assertThat(dispute.dueOn()).contains(LocalDate.of(2026, 4, 23));
        assertThat(scene.filed.fired()).hasSize(1);
        assertThat(scene.steps(dispute.id())).containsExactly(StepKind.FILED);
        assertThat(scene.audited(dispute.id())).containsExactly("MADE step\tFILED");
    }

    @Test
    void itCanBeAboutMoneyThatNobodyHasSeenAndTheMoneyCanBeFoundLater() {
        long request = scene.request(70_000);
        long id = scene.filed(About.request(request), 70_000);
        long movement = scene.desk.movement(70_000, "FT70");
        new DeskScene(DATABASE).movement(70_000, "FT71");

        assertThat(scene.dispute(id).requestId()).hasValue(request);
        assertThat(scene.dispute(id).movementId()).isEmpty();
        assertThat(DisputeScene.why(scene.tx(em -> scene.desk(em).attribute(scene.finance(), id, "FT71"))))
                .isEqualTo(Why.NO_MONEY);
        scene.run(em -> scene.desk(em).attribute(scene.finance(), id, "ft70"));

        assertThat(scene.dispute(id).movementId()).hasValue(movement);
        assertThat(scene.steps(id)).containsExactly(StepKind.FILED, StepKind.MONEY_FOUND);
    }

    @Test
    void allThatIsWrongWithAComplaintIsSaidAtOnce() {
        Complaint bad = new Complaint(
                Complainant.PAYER,
                DisputeChannel.WEB,
                DisputeReason.OTHER,
                Vnd.ZERO,
                " ",
                DisputeScene.TODAY.plusDays(1),
                "x".repeat(101),
                new Contact("A", "nowhere", ""),
                Language.EN);

        assertThat(DisputeScene.faults(scene.file(About.movement(1), bad)))
                .containsExactly(
                        FilingFault.AMOUNT,
                        FilingFault.STORY,
                        FilingFault.DAY,
                        FilingFault.REFERENCE,
                        FilingFault.CONTACT,
                        FilingFault.NOT_FOUND);
        assertThat(scene.filed.fired()).isEmpty();
    }

    @Test
    void merchantsNeedNoContactAndPayersDo() {
        long movement = scene.desk.movement(5_000);

        assertThat(DisputeScene.faults(scene.file(
                        About.movement(movement), DisputeScene.complaint(Complainant.PAYER, 5_000, Contact.NOBODY))))
                .containsExactly(FilingFault.CONTACT);
        DisputeScene.taken(scene.file(
                About.movement(movement), DisputeScene.complaint(Complainant.MERCHANT, 5_000, Contact.NOBODY)));
    }

    @Test
    void afterSixtyDaysItIsTakenOnlyWhereAPersonWantsThat() {
        long movement = scene.desk.movement(5_000);
        scene.clock.advance(Duration.ofDays(58));
        DisputeScene.taken(scene.file(About.movement(movement), DisputeScene.complaint(5_000)));
        scene.clock.advance(Duration.ofDays(1));

        assertThat(DisputeScene.faults(scene.file(About.movement(movement), DisputeScene.complaint(5_000))))
                .containsExactly(FilingFault.TOO_LATE);
        FilingResult late = scene.tx(em ->
                scene.desk(em).file(scene.finance(), About.movement(movement), DisputeScene.complaint(5_000), true));
        assertThat(DisputeScene.taken(late).dispute().late()).isTrue();
    }

    @Test
    void strangersAndCashiersOpenNothingAndSeeNothing() {
        long movement = scene.desk.movement(5_000);
        long id = scene.filed(About.movement(movement), 5_000);
        Handler cashier = scene.handler(scene.desk.cashier);
        Handler stranger = Handler.person(scene.desk.finance, Sight.of(List.of(1L)));

        assertThat(DisputeScene.faults(scene.tx(em ->
                        scene.desk(em).file(cashier, About.movement(movement), DisputeScene.complaint(1), false))))
                .containsExactly(FilingFault.NOT_ALLOWED);
        assertThat(DisputeScene.faults(scene.tx(em ->
                        scene.desk(em).file(stranger, About.movement(movement), DisputeScene.complaint(1), false))))
                .containsExactly(FilingFault.NOT_FOUND);
        assertThat(DisputeScene.why(scene.tx(em -> scene.desk(em).say(stranger, id, "hi", false))))
                .isEqualTo(Why.NOT_FOUND);
        assertThat(DisputeScene.why(scene.tx(em -> scene.desk(em).say(cashier, id, "hi", false))))
                .isEqualTo(Why.NOT_ALLOWED);
        scene.run(em -> {
            assertThat(scene.disputes(em).find(stranger.sight(), id)).isEmpty();
            assertThat(scene.disputes(em)
                            .page(stranger.sight(), Disputes.Wanted.ALL, OptionalLong.empty(), 10)
                            .rows())
                    .isEmpty();
            assertThat(scene.disputes(em).ofMovement(stranger.sight(), movement))
                    .isEmpty();
        });
    }

    @Test
    void byThePublicFormThreeCasesOfAPaymentMayStand() {
        long request = scene.request(70_000);
        Complaint complaint = DisputeScene.complaint(70_000);
        FilingResult.Taken first = DisputeScene.taken(fromOutside(request, complaint));
        fromOutside(request, complaint);
        fromOutside(request, complaint);

        assertThat(first.dispute().filer()).isEmpty();
        assertThat(DisputeScene.faults(fromOutside(request, complaint))).containsExactly(FilingFault.TOO_MANY);
        scene.decide(first.dispute().id(), Outcome.REJECTED, 0);
        DisputeScene.taken(fromOutside(request, complaint));
    }

    private FilingResult fromOutside(long request, Complaint complaint) {
        return scene.tx(em -> scene.desk(em).fileFromOutside(request, complaint));
    }

    @Test
    void numberAndSecretOpenACaseAndNeitherAlone() {
        long request = scene.request(70_000);
        FilingResult.Taken taken = DisputeScene.taken(fromOutside(request, DisputeScene.complaint(70_000)));
        String number = taken.dispute().number();

        scene.run(em -> {
            assertThat(scene.disputes(em).opened(number, taken.secret())).isPresent();
            assertThat(scene.disputes(em).opened(number, "")).isEmpty();
            assertThat(scene.disputes(em).opened("KN260312-000000", taken.secret()))
                    .isEmpty();
        });
        assertThat(taken.toString()).doesNotContain(taken.secret());
        scene.run(em -> scene.desk(em).sayFromOutside(number, taken.secret(), " Còn biên lai "));
        assertThat(DisputeScene.why(scene.tx(em -> scene.desk(em).sayFromOutside(number, "wrong", "x"))))
                .isEqualTo(Why.NOT_FOUND);
        DisputeStep said = scene.history(taken.dispute().id()).get(1);
        assertThat(said.words()).isEqualTo("Còn biên lai");
        assertThat(said.fromOutside()).isTrue();
        assertThat(said.shared()).isTrue();
    }

    @Test
    void whatIsSaidInsideStaysInsideUnlessItIsShared() {
        long id = scene.filed(About.movement(scene.desk.movement(5_000)), 5_000);
        scene.run(em -> scene.desk(em).say(scene.finance(), id, "gọi ngân hàng", false));
        scene.run(em -> scene.desk(em).say(scene.finance(), id, "đang xem", true));

        assertThat(scene.history(id)).extracting(DisputeStep::shared).containsExactly(true, false, true);
        assertThat(DisputeScene.why(scene.tx(em -> scene.desk(em).say(scene.finance(), id, "  ", true))))
                .isEqualTo(Why.NO_GROUNDS);
    }

    @Test
    void whoTakesACaseBeginsToReviewIt() {
        long id = scene.filed(About.movement(scene.desk.movement(5_000)), 5_000);
        scene.run(em -> scene.desk(em).assign(scene.finance(), id, OptionalLong.of(11)));

        assertThat(scene.dispute(id).state()).isEqualTo(DisputeState.REVIEWING);
        assertThat(scene.dispute(id).ownerId()).hasValue(11);
    }

    @Test
    void anUpheldComplaintAsksForARefundByTwoAndIsSettledWithIt() {
        long movement = scene.desk.movement(50_000);
        long id = scene.filed(About.movement(movement), 40_000);

        scene.decide(id, Outcome.UPHELD, 30_000);

        Dispute upheld = scene.dispute(id);
        assertThat(upheld.state()).isEqualTo(DisputeState.UPHELD);
        assertThat(upheld.granted()).isEqualTo(Vnd.of(30_000));
        assertThat(upheld.dueOn()).contains(LocalDate.of(2026, 3, 19));
        assertThat(scene.refundsWanted).hasSize(1);
        assertThat(scene.refundsWanted.get(0).fourEyes()).isTrue();
        assertThat(scene.refundsWanted.get(0).amount()).isEqualTo(Vnd.of(30_000));
        assertThat(scene.refundsWanted.get(0).requester())
                .isEqualTo(scene.finance().requester());
        assertThat(upheld.refundId()).isPresent();

        scene.refundEnds(id, "SUCCEEDED", "FT999");
        scene.tellRefundEnded(id);

        Dispute settled = scene.dispute(id);
        assertThat(settled.state()).isEqualTo(DisputeState.SETTLED);
        assertThat(settled.dueOn()).isEmpty();
        assertThat(settled.grounds()).isEqualTo("Vì đã xem xét");
        assertThat(scene.steps(id))
                .containsExactly(StepKind.FILED, StepKind.UPHELD, StepKind.REFUND_ASKED, StepKind.REFUNDED);
    }

    @Test
    void aRefundThatASecondPersonTurnsDownLeavesTheCaseOpenForAnother() {
        long id = scene.filed(About.movement(scene.desk.movement(50_000)), 50_000);
        scene.decide(id, Outcome.UPHELD, 50_000);
        assertThat(DisputeScene.why(scene.judging().refund(scene.finance(), id)))
                .isEqualTo(Why.WRONG_STATE);
        assertThat(DisputeScene.why(scene.decide(id, Outcome.SETTLED, 0))).isEqualTo(Why.WRONG_STATE);

        scene.refundEnds(id, "REJECTED", "");
        scene.tellRefundEnded(id);
        assertThat(scene.dispute(id).state()).isEqualTo(DisputeState.UPHELD);
        assertThat(scene.dispute(id).mayRefund()).isTrue();

        scene.judging().refund(scene.finance(), id);
        assertThat(scene.refundsWanted).hasSize(2);
        assertThat(scene.refundsWanted.get(1).repeatKey())
                .isNotEqualTo(scene.refundsWanted.get(0).repeatKey());
        assertThat(scene.steps(id)).endsWith(StepKind.REFUND_ASKED, StepKind.REFUND_FAILED, StepKind.REFUND_ASKED);
    }

    @Test
    void whatTheRefundsWillNotTakeIsWrittenDown() {
        long id = scene.filed(About.movement(scene.desk.movement(50_000)), 50_000);
        scene.refundsRefuse = java.util.Optional.of(ErrorCode.E45);

        scene.decide(id, Outcome.UPHELD, 50_000);

        assertThat(scene.dispute(id).mayRefund()).isTrue();
        DisputeStep last = scene.history(id).get(2);
        assertThat(last.kind()).isEqualTo(StepKind.REFUND_FAILED);
        assertThat(last.words()).isEqualTo("E45");
        scene.decide(id, Outcome.SETTLED, 0);
        assertThat(scene.dispute(id).state()).isEqualTo(DisputeState.SETTLED);
    }

    @Test
    void ifTheProcessDiesInBetweenTheRefundIsAskedForOnceByTheSameName() {
        long id = scene.filed(About.movement(scene.desk.movement(50_000)), 50_000);
        Judgement right = new Judgement(id, Outcome.UPHELD, "Đúng", Vnd.of(50_000), OptionalInt.empty());
        assertThatThrownBy(() -> scene.dying().decide(scene.finance(), right)).hasMessage("killed");

        scene.judging().goOn();
        assertThat(scene.refundsWanted).isEmpty();
        scene.clock.advance(Duration.ofMinutes(3));
        scene.judging().goOn();
        scene.judging().goOn();

        assertThat(scene.refundsWanted).hasSize(1);
        assertThat(scene.refundsWanted.get(0).repeatKey()).contains("dispute:" + id + ":1");
        scene.refundEnds(id, "SUCCEEDED", "FT1");
        scene.judging().goOn();
        assertThat(scene.dispute(id).state()).isEqualTo(DisputeState.SETTLED);
    }

    @Test
    void whatCannotBeDecidedIsRefused() {
        long id = scene.filed(About.movement(scene.desk.movement(50_000)), 50_000);

        assertThat(DisputeScene.why(scene.decide(id, Outcome.UPHELD, 50_001))).isEqualTo(Why.AMOUNT);
        assertThat(DisputeScene.why(scene.decide(id, Outcome.UPHELD, 0))).isEqualTo(Why.AMOUNT);
        assertThat(DisputeScene.why(scene.decide(1, Outcome.REJECTED, 0))).isEqualTo(Why.NOT_FOUND);
        assertThat(DisputeScene.why(scene.judging()
                        .decide(
                                scene.finance(),
                                new Judgement(id, Outcome.REJECTED, " ", Vnd.ZERO, OptionalInt.empty()))))
                .isEqualTo(Why.NO_GROUNDS);
        assertThat(DisputeScene.why(scene.judging()
                        .decide(
                                scene.finance(),
                                new Judgement(id, Outcome.REJECTED, "x", Vnd.ZERO, OptionalInt.of(99)))))
                .isEqualTo(Why.STALE);
        assertThat(DisputeScene.why(scene.judging()
                        .decide(
                                scene.handler(scene.desk.approver),
                                new Judgement(id, Outcome.REJECTED, "x", Vnd.ZERO, OptionalInt.empty()))))
                .isEqualTo(Why.NOT_ALLOWED);
        scene.decide(id, Outcome.REJECTED, 0);
        assertThat(DisputeScene.why(scene.decide(id, Outcome.UPHELD, 1))).isEqualTo(Why.WRONG_STATE);
    }

    /** The letter promises it to the payer. */
    @Test
    void noMoreIsGrantedThanMayStillGoBack() {
        long movement = scene.desk.movement(50_000);
        long id = scene.filed(About.movement(movement), 999_000);
        assertThat(DisputeScene.why(scene.decide(id, Outcome.UPHELD, 50_001))).isEqualTo(Why.MORE_THAN_LEFT);

        scene.desk.run("insert into refundable values (?, 50000, 20000, 0, 0, true, 0)", movement);
        assertThat(DisputeScene.why(scene.decide(id, Outcome.UPHELD, 30_001))).isEqualTo(Why.MORE_THAN_LEFT);
        assertThat(scene.steps(id)).containsExactly(StepKind.FILED);

        scene.decide(id, Outcome.UPHELD, 30_000);
        assertThat(scene.dispute(id).granted()).isEqualTo(Vnd.of(30_000));
    }

    @Test
    void withoutFaultThereMustBeAPlanWithinFifteenDays() {
        long id = scene.filed(About.movement(scene.desk.movement(50_000)), 50_000);
        scene.decide(id, Outcome.NO_FAULT, 0);

        assertThat(scene.dispute(id).term()).contains(Term.PLAN);
        assertThat(scene.dispute(id).dueOn()).contains(LocalDate.of(2026, 4, 2));
        scene.decide(id, Outcome.SETTLED, 0);
        assertThat(scene.dispute(id).state()).isEqualTo(DisputeState.SETTLED);
    }

    @Test
    void aBreakOpensADisputeAndIsSettledWithIt() {
        long movement = scene.desk.movement(50_000);
        long broken = scene.desk.broken(BreakReason.MISSING_AT_BANK, null, movement, 50_000, 0);
        long id = scene.filed(About.breakOf(broken), 50_000);
        assertThat(scene.dispute(id).movementId()).hasValue(movement);
        assertThat(scene.desk.now(broken).state()).isEqualTo(BreakState.OPEN);

        scene.decide(id, Outcome.REJECTED, 0);

        assertThat(scene.desk.now(broken).state()).isEqualTo(BreakState.RESOLVED);
        assertThat(scene.desk.now(broken).resolution()).isEqualTo("DISPUTE");
        assertThat(scene.steps(id)).containsExactly(StepKind.FILED, StepKind.REJECTED, StepKind.BREAK_SETTLED);
    }

    @Test
    void aBreakOfADayThatWasSignedOffIsLeftAsItIs() {
        long broken = scene.desk.broken(BreakReason.MISSING_AT_GATEWAY, scene.desk.entry(9_000), null, 9_000, 0);
        long id = scene.filed(About.breakOf(broken), 9_000);
        scene.desk.run(
                "insert into day_close (id, account_id, merchant_id, day, state, version) values (?, ?, ?, ?, 'CLOSED', 0)",
                vietqr.kernel.Ids.next(),
                scene.desk.account.id(),
                scene.desk.account.merchantId(),
                DeskScene.DAY);

        scene.decide(id, Outcome.SETTLED, 0);

        assertThat(scene.desk.now(broken).state()).isEqualTo(BreakState.OPEN);
        assertThat(scene.steps(id)).endsWith(StepKind.SETTLED, StepKind.BREAK_LEFT);
    }

    @Test
    void theQueueHasTheMostUrgentFirstPageByPage() {
        long slow = scene.filed(About.movement(scene.desk.movement(1_000)), 1_000);
        long fast = scene.filed(About.movement(scene.desk.movement(2_000)), 2_000);
        long ended = scene.filed(About.movement(scene.desk.movement(3_000)), 3_000);
        scene.decide(fast, Outcome.UPHELD, 2_000);
        scene.decide(ended, Outcome.REJECTED, 0);

        scene.run(em -> {
            var first = scene.disputes(em).page(scene.desk.sight(), Disputes.Wanted.URGENT, OptionalLong.empty(), 1);
            assertThat(first.rows()).extracting(Dispute::id).containsExactly(fast);
            var second = scene.disputes(em).page(scene.desk.sight(), Disputes.Wanted.URGENT, first.next(), 1);
            assertThat(second.rows()).extracting(Dispute::id).containsExactly(slow);
            assertThat(second.next()).isEmpty();
            assertThat(scene.disputes(em)
                            .page(scene.desk.sight(), Disputes.Wanted.ALL, OptionalLong.empty(), 10)
                            .rows())
                    .extracting(Dispute::id)
                    .containsExactly(ended, fast, slow);
        });
    }

    @Test
    void eachTermIsWarnedOfOnceBeforeItEndsAndOnceAfter() {
        long id = scene.filed(About.movement(scene.desk.movement(1_000)), 1_000);
        assertThat(warned(id)).isEmpty();
        scene.clock.advance(Duration.ofDays(39));
        assertThat(warned(id)).containsExactly(false);
        assertThat(warned(id)).isEmpty();
        scene.clock.advance(Duration.ofDays(4));
        assertThat(warned(id)).containsExactly(true);
        assertThat(warned(id)).isEmpty();
        assertThat(scene.steps(id)).containsExactly(StepKind.FILED, StepKind.DUE_SOON, StepKind.OVERDUE);
    }

    private List<Boolean> warned(long id) {
        scene.due.fired().clear();
        scene.run(em -> scene.watch(em).warn());
        return scene.due.fired().stream()
                .filter(due -> due.dispute().id() == id)
                .map(DisputeDue::over)
                .toList();
    }

    @Test
    void aChangedCalendarMovesTheTermsThatRun() {
        long id = scene.filed(About.movement(scene.desk.movement(1_000)), 1_000);
        assertThat(scene.dispute(id).dueOn()).contains(LocalDate.of(2026, 4, 23));

        DATABASE.run(em -> {
            scene.desk.run("insert into calendar_day (day, kind, name, changed_by, changed_at, version)"
                    + " values ('2026-03-17', 'OFF', 'Bão', 1, now(6), 1)");
            scene.watch(em).onCalendar(new CalendarChanged(LocalDate.of(2026, 3, 17)));
        });
        scene.desk.run("delete from calendar_day where day = '2026-03-17'");

        assertThat(scene.dispute(id).dueOn()).contains(LocalDate.of(2026, 4, 24));
    }

    @Test
    void figuresTellHowComplaintsEnd() {
        long right = scene.filed(About.movement(scene.desk.movement(5_000)), 5_000);
        long wrong = scene.filed(About.movement(scene.desk.movement(6_000)), 6_000);
        scene.filed(About.movement(scene.desk.movement(7_000)), 7_000);
        scene.decide(right, Outcome.UPHELD, 4_000);
        scene.clock.advance(Duration.ofDays(7));
        scene.decide(wrong, Outcome.REJECTED, 0);

        scene.run(em -> {
            DisputeFigures figures = new DisputeFigures(em, scene.terms(em), scene.now);
            DisputeFigures.Period period = figures.period(scene.desk.sight(), DisputeScene.TODAY, DisputeScene.TODAY);
            assertThat(period.lines())
                    .containsExactly(new DisputeFigures.Line(DisputeReason.PAID_TWICE, 3, 1, 1, 1, 0, Vnd.of(4_000)));
            assertThat(period.answered()).isEqualTo(2);
            assertThat(period.percentInTime()).hasValue(100);
            assertThat(period.days()).hasValue(3);
            DisputeFigures.Standing standing = figures.standing(scene.desk.sight());
            assertThat(standing).isEqualTo(new DisputeFigures.Standing(2, 1, 0, Vnd.of(12_000)));
        });
    }

    @Test
    void filesAreLookedAtBeforeTheyAreKept() {
        long id = scene.filed(About.movement(scene.desk.movement(5_000)), 5_000);
        byte[] pdf = "%PDF-1.7 receipt".getBytes(StandardCharsets.US_ASCII);

        assertThat(bring(Finding.CLEAN, id, "../biên lai.pdf", pdf)).isEqualTo(Kept.KEPT);
        assertThat(bring(Finding.CLEAN, id, "again.pdf", pdf)).isEqualTo(Kept.KEPT);
        assertThat(bring(Finding.INFECTED, id, "a.txt", "x".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Kept.INFECTED);
        assertThat(bring(Finding.FAILED, id, "a.txt", "x".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Kept.NOT_SCANNED);
        assertThat(bring(Finding.NOT_SCANNED, id, "a.exe", "MZ\u0000".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Kept.OTHER_TYPE);
        assertThat(bring(Finding.NOT_SCANNED, id, "a.pdf", new byte[Evidence.LARGEST + 1]))
                .isEqualTo(Kept.TOO_LARGE);
        assertThat(bring(Finding.NOT_SCANNED, id, "a.pdf", new byte[0])).isEqualTo(Kept.EMPTY);

        scene.run(em -> {
            DisputeEvidence evidence = evidence(em, Finding.CLEAN);
            Dispute dispute = scene.dispute(id);
            assertThat(evidence.of(dispute)).extracting(Evidence::name).containsExactly("biên lai.pdf");
            assertThat(evidence.of(dispute)).extracting(Evidence::scanned).containsExactly(true);
            long file = evidence.of(dispute).get(0).id();
            assertThat(evidence.find(scene.desk.sight(), file)).isPresent();
            assertThat(evidence.find(Sight.of(List.of(1L)), file)).isEmpty();
        });
        assertThat(scene.steps(id)).containsExactly(StepKind.FILED, StepKind.EVIDENCE);
    }

    private Kept bring(Finding finding, long id, String name, byte[] content) {
        return scene.tx(em -> evidence(em, finding).bring(scene.finance(), id, name, content));
    }

    private DisputeEvidence evidence(jakarta.persistence.EntityManager em, Finding finding) {
        Scanner scanner = content -> finding;
        Disputes disputes = scene.disputes(em);
        EvidenceBook book =
                new EvidenceBook(em, disputes, new History(em, new AuditLog(em, scene.now), scene.now), scene.now);
        return new DisputeEvidence(disputes, book, scanner);
    }
}
