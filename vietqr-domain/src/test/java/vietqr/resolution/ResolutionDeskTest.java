package vietqr.resolution;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.identity.Role;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.EntryMatch;
import vietqr.reconciliation.Matches;
import vietqr.resolution.BreakNotes.Brought;
import vietqr.resolution.ResolutionResult.Denied;
import vietqr.resolution.ResolutionResult.Taken;
import vietqr.resolution.ResolutionResult.Why;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may settle what, on the real database. */
class ResolutionDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private DeskScene scene;

    @BeforeEach
    void anAccount() {
        scene = new DeskScene(DATABASE);
    }

    @Test
    void anEntryAndAMovementOfOneSumAreMatchedAtOnceAndBothBreaksAreSettled() {
        long entry = scene.entry(50_000);
        long movement = scene.movement(50_000);
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, entry, null, 50_000, 0);
        long other = scene.broken(BreakReason.MISSING_AT_BANK, null, movement, 50_000, 0);

        assertThat(state(scene.ask(scene.finance, one, ResolutionKind.MATCH, movement)))
                .isEqualTo(ResolutionState.DONE);

        assertThat(scene.now(one).state()).isEqualTo(BreakState.RESOLVED);
        assertThat(scene.now(other).state()).isEqualTo(BreakState.RESOLVED);
        assertThat(scene.now(one).resolvedBy()).isEqualTo("person:11");
        EntryMatch match =
                DATABASE.inTransaction(em -> new Matches(em).ofEntry(entry).orElseThrow());
        assertThat(match.movementId()).hasValue(movement);
        assertThat(match.rule()).isEqualTo("BY_HAND");
        assertThat(match.madeBy()).isEqualTo("person:11");
    }

    @Test
    void severalEntriesAreOneMovement() {
        long movement = scene.movement(90_000);
        long one = scene.broken(BreakReason.MISSING_AT_BANK, null, movement, 90_000, 0);
        long first = scene.entry(40_000);
        long second = scene.entry(50_000);

        assertThat(why(scene.ask(scene.finance, one, ResolutionKind.MATCH, first)))
                .isEqualTo(Why.SUMS_DIFFER);
        assertThat(state(scene.ask(scene.finance, one, ResolutionKind.MATCH, first, second)))
                .isEqualTo(ResolutionState.DONE);
        List<EntryMatch> group = DATABASE.inTransaction(em -> {
            Matches matches = new Matches(em);
            return matches.group(matches.ofMovement(movement).orElseThrow().groupId());
        });
        assertThat(group)
                .extracting(EntryMatch::entryId)
                .containsExactly(OptionalLong.of(first), OptionalLong.of(second));
    }

    @Test
    void whatTakesMoneyOutOfSightWaitsForASecondPersonAndNeverForTheSame() {
        long movement = scene.movement(50_000);
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, scene.entry(48_900), null, 48_900, 0);
        ResolutionResult asked = scene.ask(scene.both, one, ResolutionKind.FORCE_MATCH, movement);

        assertThat(state(asked)).isEqualTo(ResolutionState.WAITING);
        assertThat(scene.now(one).state()).isEqualTo(BreakState.OPEN);
        assertThat(why(scene.approve(scene.both, asked))).isEqualTo(Why.SAME_PERSON);
        assertThat(why(scene.approve(scene.finance, asked))).isEqualTo(Why.NOT_ALLOWED);
        assertThat(why(scene.ask(scene.finance, one, ResolutionKind.WRITE_OFF))).isEqualTo(Why.ALREADY_ASKED);

        assertThat(state(scene.approve(scene.approver, asked))).isEqualTo(ResolutionState.DONE);
        assertThat(scene.now(one).state()).isEqualTo(BreakState.RESOLVED);
        assertThat(why(scene.approve(scene.approver, asked))).isEqualTo(Why.ALREADY_DECIDED);
        EntryMatch match = DATABASE.inTransaction(
                em -> new Matches(em).ofMovement(movement).orElseThrow());
        assertThat(match.difference()).isEqualTo(-1_100);
    }

    @Test
    void whatASecondPersonRejectsIsNotDoneAndMayBeAskedForAgain() {
        long one =
                scene.broken(BreakReason.FEE_DIFFERENCE, scene.entry(50_000), scene.movement(51_000), 50_000, -1_000);
        ResolutionResult asked = scene.ask(scene.finance, one, ResolutionKind.WRITE_OFF);
        assertThat(((Taken) asked).resolution().amount().amount()).isEqualTo(1_000);

        ResolutionResult rejected =
                scene.desk(desk -> desk.reject(((Taken) asked).resolution().id(), scene.decider(scene.approver), "no"));

        assertThat(state(rejected)).isEqualTo(ResolutionState.REJECTED);
        assertThat(scene.now(one).state()).isEqualTo(BreakState.OPEN);
        assertThat(state(scene.ask(scene.finance, one, ResolutionKind.WRITE_OFF)))
                .isEqualTo(ResolutionState.WAITING);
    }

    @Test
    void whatIsSettledOtherwiseMeanwhileIsNotSettledTwice() {
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, scene.entry(9_000), null, 9_000, 0);
        ResolutionResult asked = scene.ask(scene.finance, one, ResolutionKind.WRITE_OFF);
        DATABASE.run(em -> em.createNativeQuery("update recon_break set state = 'HEALED' where id = ?")
                .setParameter(1, one)
                .executeUpdate());

        assertThat(why(scene.approve(scene.approver, asked))).isEqualTo(Why.NOT_OPEN);
    }

    @Test
    void moreThanTheLimitIsNeverWrittenOff() {
        long one = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(100_001), 100_001, 0);

        assertThat(why(scene.ask(scene.finance, one, ResolutionKind.WRITE_OFF))).isEqualTo(Why.OVER_LIMIT);
    }

    @Test
    void whatIsTakenAsReceivedNeedsASecondPersonIfItIsMuch() {
        long little = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(100_000), 100_000, 0);
        long much = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(100_001), 100_001, 0);

        assertThat(state(scene.ask(scene.finance, little, ResolutionKind.RECEIVED)))
                .isEqualTo(ResolutionState.DONE);
        ResolutionResult asked = scene.ask(scene.both, much, ResolutionKind.RECEIVED);
        assertThat(state(asked)).isEqualTo(ResolutionState.WAITING);
        assertThat(((Taken) asked).resolution().amount().amount()).isEqualTo(100_001);
        assertThat(why(scene.approve(scene.both, asked))).isEqualTo(Why.SAME_PERSON);
        assertThat(state(scene.approve(scene.approver, asked))).isEqualTo(ResolutionState.DONE);
        assertThat(scene.now(much).state()).isEqualTo(BreakState.RESOLVED);
    }

    @Test
    void whatNoAmountTellsOfIsNeverWrittenOffAndAcceptedByTwoPeople() {
        for (BreakReason reason : List.of(
                BreakReason.BALANCE_CHAIN_BROKEN,
                BreakReason.STATEMENT_GAP,
                BreakReason.UNPARSEABLE_ROW,
                BreakReason.CURRENCY)) {
            long one = scene.broken(reason, null, null, 0, -9_000_000);
            for (ResolutionKind kind : ResolutionKind.values())
                if (kind != ResolutionKind.ACCEPT)
                    assertThat(why(scene.ask(scene.finance, one, kind)))
                            .as(reason + " " + kind)
                            .isEqualTo(Why.UNFIT);

            ResolutionResult asked = scene.ask(scene.both, one, ResolutionKind.ACCEPT);
            assertThat(state(asked)).isEqualTo(ResolutionState.WAITING);
            assertThat(why(scene.approve(scene.both, asked))).isEqualTo(Why.SAME_PERSON);
            assertThat(scene.now(one).state()).isEqualTo(BreakState.OPEN);
            assertThat(state(scene.approve(scene.approver, asked))).isEqualTo(ResolutionState.DONE);
            assertThat(scene.now(one).resolution()).isEqualTo("ACCEPT");
            assertThat(((Taken) asked).resolution().amount().amount()).isEqualTo(9_000_000);
        }
        long money = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(5_000), 5_000, 0);
        assertThat(why(scene.ask(scene.finance, money, ResolutionKind.ACCEPT))).isEqualTo(Why.UNFIT);
    }

    @Test
    void wishesThatCannotBeMeantAreRefused() {
        long entry = scene.entry(5_000);
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, entry, null, 5_000, 0);
        long foreign = new DeskScene(DATABASE).movement(5_000);
        Resolver finance = Resolver.person(scene.finance, scene.sight());

        assertThat(why(scene.ask(scene.cashier, one, ResolutionKind.WRITE_OFF))).isEqualTo(Why.NOT_ALLOWED);
        assertThat(why(scene.ask(scene.finance, 1L, ResolutionKind.WRITE_OFF))).isEqualTo(Why.NOT_FOUND);
        assertThat(why(scene.ask(scene.finance, one, ResolutionKind.RECEIVED))).isEqualTo(Why.UNFIT);
        assertThat(why(scene.ask(scene.finance, one, ResolutionKind.MATCH))).isEqualTo(Why.NO_PARTNER);
        assertThat(why(scene.ask(scene.finance, one, ResolutionKind.MATCH, foreign)))
                .isEqualTo(Why.NO_PARTNER);
        assertThat(why(scene.desk(desk -> desk.ask(finance, Wish.of(one, ResolutionKind.WRITE_OFF, " ")))))
                .isEqualTo(Why.NO_REASON);
        assertThat(why(scene.desk(desk -> desk.ask(
                        finance, new Wish(one, ResolutionKind.WRITE_OFF, List.of(), "why", OptionalInt.of(99))))))
                .isEqualTo(Why.STALE);
        Resolver stranger = Resolver.person(scene.finance, Sight.of(List.of(1L)));
        assertThat(why(scene.desk(desk -> desk.ask(stranger, Wish.of(one, ResolutionKind.WRITE_OFF, "why")))))
                .isEqualTo(Why.NOT_FOUND);
    }

    @Test
    void whatIsMatchedAlreadyIsNotMatchedAgain() {
        long movement = scene.movement(7_000);
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, scene.entry(7_000), null, 7_000, 0);
        long two = scene.broken(BreakReason.MISSING_AT_GATEWAY, scene.entry(7_000), null, 7_000, 0);
        scene.ask(scene.finance, one, ResolutionKind.MATCH, movement);

        assertThat(why(scene.ask(scene.finance, two, ResolutionKind.MATCH, movement)))
                .isEqualTo(Why.ALREADY_MATCHED);
    }

    @Test
    void theOtherSideIsProposedWithTheSameSumFirst() {
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, scene.entry(7_000), null, 7_000, 0);
        long near = scene.movement(7_100);
        long same = scene.movement(7_000);

        List<Long> proposed = DATABASE.inTransaction(em -> new BreakSides(em, null, null)
                .movementsFor(scene.now(one)).stream()
                        .map(movement -> movement.id())
                        .toList());
        assertThat(proposed).containsExactly(same, near);
    }

    @Test
    void aBreakIsSomebodysAndHasItsPapers() {
        long one = scene.broken(BreakReason.MISSING_AT_GATEWAY, scene.entry(7_000), null, 7_000, 0);
        Resolver finance = Resolver.person(scene.finance, scene.sight());

        Optional<Why> taken = scene.assign(finance, one, OptionalLong.of(11));
        assertThat(taken).isEmpty();
        assertThat(scene.now(one).ownerId()).hasValue(11);
        Resolver cashier = Resolver.person(scene.cashier, scene.sight());
        Optional<Why> refused = scene.assign(cashier, one, OptionalLong.empty());
        assertThat(refused).contains(Why.NOT_ALLOWED);

        assertThat(scene.assign(finance, one, OptionalLong.of(scene.member(Role.CASHIER))))
                .as("who keeps no books")
                .contains(Why.NO_OWNER);
        assertThat(scene.assign(finance, one, OptionalLong.of(new DeskScene(DATABASE).member(Role.FINANCE))))
                .as("of another merchant")
                .contains(Why.NO_OWNER);
        assertThat(scene.assign(finance, one, OptionalLong.of(scene.member(Role.FINANCE, Set.of(Role.CASHIER)))))
                .as("who keeps books elsewhere, and is at the till here")
                .contains(Why.NO_OWNER);
        long colleague = scene.member(Role.FINANCE);
        assertThat(scene.assign(finance, one, OptionalLong.of(colleague))).isEmpty();
        assertThat(scene.now(one).ownerId()).hasValue(colleague);
        assertThat(scene.assign(finance, one, OptionalLong.empty())).isEmpty();
        assertThat(scene.now(one).ownerId()).isEmpty();

        byte[] letter = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);
        assertThat(attach(finance, one, "../../letter\r\n.pdf", letter)).isEqualTo(Brought.KEPT);
        assertThat(attach(finance, one, "again.pdf", letter)).isEqualTo(Brought.KEPT);
        assertThat(attach(finance, one, "a.png", "MZ\u0000program".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Brought.OTHER_TYPE);
        assertThat(attach(finance, one, "a.pdf", new byte[Attachment.LARGEST + 1]))
                .isEqualTo(Brought.TOO_LARGE);
        assertThat(attach(finance, one, "a.pdf", new byte[0])).isEqualTo(Brought.EMPTY);
        DATABASE.run(em -> {
            BreakNotes notes = new BreakNotes(em, new Breaks(em, new Now()), new AuditLog(em, new Now()), new Now());
            assertThat(notes.attachments(one)).extracting(Attachment::name).containsExactly("letter__.pdf");
            assertThat(notes.attachments(one)).extracting(Attachment::type).containsExactly("application/pdf");
            long id = notes.attachments(one).get(0).id();
            assertThat(notes.attachment(scene.sight(), id)).isPresent();
            assertThat(notes.attachment(Sight.of(List.of(1L)), id)).isEmpty();
            assertThat(notes.say(finance, one, " called the bank ")).isTrue();
            assertThat(notes.say(finance, one, "  ")).isFalse();
            assertThat(notes.comments(one)).extracting(BreakComment::content).containsExactly("called the bank");
        });
    }

    private static Brought attach(Resolver who, long breakId, String name, byte[] content) {
        return DATABASE.inTransaction(
                em -> new BreakNotes(em, new Breaks(em, new Now()), new AuditLog(em, new Now()), new Now())
                        .attach(who, breakId, name, content));
    }

    private static ResolutionState state(ResolutionResult result) {
        return ((Taken) result).resolution().state();
    }

    private static Why why(ResolutionResult result) {
        return ((Denied) result).why();
    }

    @Test
    void theLineOfTheStatementIsShownAlsoOfMoneyThatWasMatchedWithIt() {
        long entry = scene.entry(9_000);
        long movement = scene.movement(9_000);
        scene.ask(
                scene.finance,
                scene.broken(BreakReason.MISSING_AT_GATEWAY, entry, null, 9_000, 0),
                ResolutionKind.MATCH,
                movement);
        long twice = scene.broken(BreakReason.DUPLICATE_TRANSFER, null, movement, 9_000, 0);
        long alone = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(5_000), 5_000, 0);

        DATABASE.run(em -> {
            BreakSides sides = new BreakSides(em, null, null);
            assertThat(sides.entry(scene.now(twice)).orElseThrow().id()).isEqualTo(entry);
            assertThat(sides.entry(scene.now(alone))).isEmpty();
        });
    }

    @Test
    void breaksAreChosenByTheirDay() {
        long one = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(5_000), 5_000, 0);

        DATABASE.run(em -> {
            Breaks breaks = new Breaks(em, new Now());
            Ageing ageing = new Ageing(breaks, new Now());
            OptionalLong account = OptionalLong.of(scene.account.id());
            for (int shift : new int[] {-1, 0, 1}) {
                Breaks.Wanted wanted =
                        ageing.wanted(account, null, null, OptionalLong.empty(), null, DeskScene.DAY.plusDays(shift));
                List<Long> found = breaks.page(scene.sight(), wanted, OptionalLong.empty(), 10).rows().stream()
                        .map(each -> each.id())
                        .toList();
                assertThat(found).isEqualTo(shift == 0 ? List.of(one) : List.of());
            }
        });
    }
}
