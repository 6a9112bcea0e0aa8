package vietqr.resolution;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.identity.Person;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.RuleSets;
import vietqr.reconciliation.Unmatching;
import vietqr.resolution.WithdrawalDesk.Why;
import vietqr.statement.FileState;
import vietqr.statement.StatementFile;
import vietqr.statement.Statements;
import vietqr.statement.Withdrawal;
import vietqr.statement.Withdrawing;
import vietqr.testing.TestDatabase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Setting files aside, and what hangs on them, on the real database. */
class WithdrawalDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private DeskScene scene;
    private long file;

    @BeforeEach
    void aFileThatWasRead() {
        scene = new DeskScene(DATABASE);
        file = number("select file_id from statement where id = ?", scene.statement);
    }

    @Test
    void whatStandsInAFileThatIsSetAsideCountsNowhereAndIsNotDeleted() {
        long entry = scene.entry(50_000);

        assertThat(withdraw(scene.finance, "the wrong account")).isEmpty();

        assertThat(state()).isEqualTo(FileState.WITHDRAWN);
        assertThat(number("select count(*) from statement_entry where account_id = ?", scene.account.id()))
                .isZero();
        assertThat(number("select count(*) from statement where account_id = ?", scene.account.id()))
                .isZero();
        assertThat(number("select count(*) from statement_entry where id = ?", entry))
                .isOne();
        assertThat(number("select count(*) from statement where withdrawn_from = ?", scene.account.id()))
                .isOne();
        List<Withdrawal> told = DATABASE.inTransaction(em -> new Withdrawing(em, new Now()).of(file));
        assertThat(told).extracting(Withdrawal::reason).containsExactly("the wrong account");
        assertThat(told).extracting(Withdrawal::withdrawnBy).containsExactly("person:11");
        DATABASE.run(em -> {
            assertThat(new Statements(em).ofFile(file))
                    .as("still shown with its file")
                    .hasSize(1);
            assertThat(new Statements(em).around(scene.account.id(), DeskScene.DAY, DeskScene.DAY))
                    .isEmpty();
        });
        assertThat(withdraw(scene.finance, "again")).contains(Why.NOT_READ);
    }

    @Test
    void whoeverMayNotKeepBooksOrGivesNoReasonSetsNothingAside() {
        assertThat(withdraw(scene.cashier, "why")).contains(Why.NOT_ALLOWED);
        assertThat(withdraw(scene.finance, " ")).contains(Why.NO_REASON);
        Resolver stranger = Resolver.person(scene.finance, Sight.of(List.of(1L)));
        assertThat(withdraw(stranger, file, "why")).contains(Why.NOT_FOUND);
        assertThat(withdraw(Resolver.person(scene.finance, scene.sight()), 1L, "why"))
                .contains(Why.NOT_FOUND);
        scene.run("update statement_file set state = 'READING' where id = ?", file);
        assertThat(withdraw(scene.finance, "why")).contains(Why.NOT_READ);
    }

    @Test
    void whatWasMatchedWithItIsFreeAndWhatAPersonHadMatchedIsOpenAgain() {
        long byRule = scene.movement(50_000);
        matched("reference", scene.entry(50_000), byRule);
        long byHand = scene.movement(7_000);
        long missing = scene.broken(BreakReason.MISSING_AT_BANK, null, byHand, 7_000, 0);
        scene.ask(scene.finance, missing, ResolutionKind.MATCH, scene.entry(7_000));
        assertThat(scene.now(missing).state()).isEqualTo(BreakState.RESOLVED);
        long received = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(3_000), 3_000, 0);
        scene.ask(scene.finance, received, ResolutionKind.RECEIVED);

        assertThat(withdraw(scene.finance, "why")).isEmpty();

        assertThat(number("select count(*) from entry_match where account_id = ?", scene.account.id()))
                .isZero();
        assertThat(scene.now(missing).state()).isEqualTo(BreakState.OPEN);
        assertThat(scene.now(received).state())
                .as("what does not hang on the file stays settled")
                .isEqualTo(BreakState.RESOLVED);
    }

    @Test
    void aFileThatADayThatIsClosedUsesStaysWhereItIs() {
        matched("reference", scene.entry(50_000), scene.movement(50_000));
        closed(DeskScene.DAY);

        assertThat(withdraw(scene.finance, "why")).contains(Why.DAY_CLOSED);

        assertThat(state()).isEqualTo(FileState.READ);
        assertThat(number("select count(*) from entry_match where account_id = ?", scene.account.id()))
                .isOne();
        scene.run("update day_close set state = 'REOPENED' where account_id = ?", scene.account.id());
        assertThat(withdraw(scene.finance, "why")).isEmpty();
    }

    @Test
    void aMovementOfAClosedDayHoldsTheFileOfItsEntryToo() {
        long movement = scene.movement(50_000);
        scene.run("update movement set occurred_at = occurred_at - interval 2 day where id = ?", movement);
        closed(DeskScene.DAY.minusDays(2));
        closed(DeskScene.DAY.minusDays(9));
        matched("reference", scene.entry(50_000), movement);

        assertThat(withdraw(scene.finance, "why")).contains(Why.DAY_CLOSED);
        scene.run("delete from entry_match where movement_id = ?", movement);
        assertThat(withdraw(scene.finance, "why")).isEmpty();
    }

    @Test
    void nothingIsSetAsideWhileTheAccountIsCompared() {
        scene.run(
                "insert into reconciliation_turn (account_id, run_id, until_at) values (?, 5, utc_timestamp(6) + interval 1"
                        + " minute)",
                scene.account.id());
        assertThat(withdraw(scene.finance, "why")).contains(Why.BUSY);

        scene.run("update reconciliation_turn set until_at = utc_timestamp(6) - interval 1 minute");
        assertThat(withdraw(scene.finance, "why")).isEmpty();
    }

    private void closed(LocalDate day) {
        scene.run(
                "insert into day_close (id, account_id, merchant_id, day, state, version) values (?, ?, ?, ?, 'CLOSED', 1)",
                Ids.next(),
                scene.account.id(),
                scene.account.merchantId(),
                day);
    }

    private void matched(String rule, long entry, long movement) {
        long id = Ids.next();
        scene.run(
                "insert into entry_match (id, group_id, account_id, entry_id, movement_id, rule, gates, grades, difference,"
                        + " made_by, made_at) values (?, ?, ?, ?, ?, ?, '', '', 0, '', now(6))",
                id,
                id,
                scene.account.id(),
                entry,
                movement,
                rule);
    }

    private FileState state() {
        return DATABASE.inTransaction(em -> em.find(StatementFile.class, file).state());
    }

    private long number(String sql, long parameter) {
        return DATABASE.inTransaction(em ->
                ((Number) em.createNativeQuery(sql).setParameter(1, parameter).getSingleResult()).longValue());
    }

    private Optional<Why> withdraw(Person who, String reason) {
        return withdraw(Resolver.person(who, scene.sight()), file, reason);
    }

    private static Optional<Why> withdraw(Resolver who, long fileId, String reason) {
        Now now = new Now();
        return DATABASE.inTransaction(em -> new WithdrawalDesk(
                        em, new Withdrawing(em, now), new Statements(em), new Unmatching(em, new RuleSets(em), now))
                .withdraw(who, fileId, reason));
    }
}
