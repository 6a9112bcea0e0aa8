package vietqr.closing;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vietqr.approval.Approvals;
import vietqr.bank.BankAccounts;
import vietqr.closing.Check.Kind;
import vietqr.closing.CloseResult.Denied;
import vietqr.closing.CloseResult.Taken;
import vietqr.closing.CloseResult.Why;
import vietqr.evidence.PackVerifier;
import vietqr.evidence.Verdict;
import vietqr.identity.Person;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.RuleSets;
import vietqr.resolution.DeskScene;
import vietqr.resolution.ResolutionKind;
import vietqr.resolution.ResolutionResult;
import vietqr.resolution.Resolutions;
import vietqr.resolution.Resolver;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Signing off a day, on the real database. */
class CloseDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Vault VAULT = new Vault(
            MasterKey.parse("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").orElseThrow());

    @TempDir
    Path directory;

    private final Now now = new Now();
    private DeskScene scene;

    @BeforeEach
    void aDayWithOneMatchByARuleAndOneByHand() {
        scene = new DeskScene(DATABASE);
        long entry = scene.entry(50_000, "FT20260310001");
        long movement = scene.movement(50_000, "FT20260310001");
        matched("reference", entry, movement);
        long other = scene.entry(7_000);
        scene.ask(
                scene.finance,
                scene.broken(BreakReason.MISSING_AT_GATEWAY, other, null, 7_000, 0),
                ResolutionKind.MATCH,
                scene.movement(7_000));
        compared();
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

    private void compared() {
        scene.run(
                "insert into reconciliation_run (id, account_id, merchant_id, from_day, to_day, selection, occasion, asked_by,"
                        + " rule_set_id, state, as_of, created_at, version)"
                        + " values (?, ?, ?, ?, ?, 'WHOLE', 'TIMER', '', 1, 'DONE', now(6), now(6), 1)",
                Ids.next(),
                scene.account.id(),
                scene.account.merchantId(),
                DeskScene.DAY,
                DeskScene.DAY);
    }

    @Test
    void twoPeopleCloseADayAndItsPackIsSoundElsewhere() throws IOException {
        CloseResult prepared = prepare(scene.finance);
        assertThat(((Taken) prepared).close().state()).isEqualTo(CloseState.PREPARED);

        assertThat(((Taken) approve(scene.approver, prepared)).close().state()).isEqualTo(CloseState.CLOSED);

        DayClose close = day();
        assertThat(close.state()).isEqualTo(CloseState.CLOSED);
        Verdict verdict = PackVerifier.verify(pack(close), Optional.of(publicKey()));
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.matches()).isEqualTo(1);
        assertThat(verdict.byHand()).isEqualTo(1);
        assertThat(verdict.facts())
                .containsEntry("account", scene.account.number())
                .containsEntry("day", "2026-03-10")
                .containsEntry("prepared by", "#" + scene.finance.id())
                .containsEntry("approved by", "#" + scene.approver.id());
    }

    @Test
    void textsOfBanksStayAsTheyAreInThePack() throws IOException {
        String odd = "FT|2026\r0311\\";
        matched("reference", scene.entry(8_000, odd), scene.movement(8_000, odd));
        compared();
        approve(scene.approver, prepare(scene.finance));

        Verdict verdict = PackVerifier.verify(pack(day()), Optional.empty());
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.matches()).isEqualTo(2);
    }

    @Test
    void onePersonNeverClosesADay() {
        CloseResult prepared = prepare(scene.both);

        assertThat(why(approve(scene.both, prepared))).isEqualTo(Why.SAME_PERSON);
        assertThat(why(approve(scene.finance, prepared))).isEqualTo(Why.NOT_ALLOWED);
        assertThat(day().state()).isEqualTo(CloseState.PREPARED);
        assertThat(why(prepare(scene.finance))).isEqualTo(Why.WRONG_STATE);
    }

    @Test
    void whoeverMayNotSettleBreaksMayNotPrepareADay() {
        assertThat(why(prepare(scene.cashier))).isEqualTo(Why.NOT_ALLOWED);
        Resolver stranger = Resolver.person(scene.finance, Sight.of(List.of(1L)));
        assertThat(why(desk(desk -> desk.prepare(stranger, scene.account, DeskScene.DAY, ""))))
                .isEqualTo(Why.NOT_FOUND);
    }

    @Test
    void aDayWithAnOpenBreakIsNotReady() {
        scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(1_000), 1_000, 0);
        compared();

        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.NO_BREAKS);
        List<DayClose> listed = with(em -> new Closes(em, null).newest(scene.sight(), false, 50));
        assertThat(listed).as("nobody has signed it").isEmpty();
    }

    @Test
    void whatComesAfterTheFirstSignatureStopsTheSecond() {
        CloseResult prepared = prepare(scene.finance);
        scene.movement(3_000);

        assertThat(failed(approve(scene.approver, prepared))).containsExactly(Kind.COMPARED);
        assertThat(day().state()).isEqualTo(CloseState.PREPARED);
        compared();
        assertThat(approve(scene.approver, prepared)).isInstanceOf(Taken.class);
    }

    @Test
    void aRecordThatTheRulesWouldNotMakeIsNotReady() {
        matched("code", scene.entry(9_000, "FT20260310777"), scene.movement(9_000, "FT20260310888"));
        compared();

        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.DERIVES);
    }

    @Test
    void aFileThatIsBeingReadAndABrokenChainStandInTheWay() {
        scene.run("update statement set chain_ok = false where account_id = ?", scene.account.id());
        scene.run("update statement_file set state = 'READING' where merchant_id = ?", scene.account.merchantId());

        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.FILES_IN, Kind.CHAIN_OK);
    }

    @Test
    void aBrokenChainThatTwoPeopleAcceptNoLongerStandsInTheWayAndTheEvidenceSaysWhoTheyAre() throws IOException {
        long broken = scene.brokenChain();
        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.CHAIN_OK);

        ResolutionResult asked = scene.ask(scene.finance, broken, ResolutionKind.ACCEPT);
        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.CHAIN_OK, Kind.NOTHING_WAITS);
        scene.approve(scene.approver, asked);

        assertThat(chain().accepted()).containsExactly(new Check.Accepted(broken, "#11", "#13", "looked at it"));
        approve(scene.approver, prepare(scene.finance));
        assertThat(day().state()).isEqualTo(CloseState.CLOSED);
        assertThat(PackVerifier.verify(pack(day()), Optional.empty()).differences())
                .isEmpty();
        assertThat(part("decisions.csv")).contains("\"ACCEPT\",\"break " + broken + "\"", "\"#11\"", "\"#13\"");
        assertThat(part("checklist.csv"))
                .contains("\"CHAIN_OK\",\"true\",\"\",\"break " + broken + " by #11 and #13\"");
    }

    @Test
    void aStatementOfSeveralDaysIsAcceptedForAllOfThem() {
        long broken = scene.brokenChain();
        scene.run("update statement set from_day = ? where id = ?", DeskScene.DAY.minusDays(3), scene.statement);
        scene.run("update recon_break set banking_day = ? where id = ?", DeskScene.DAY.minusDays(3), broken);
        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.CHAIN_OK);

        scene.approve(scene.approver, scene.ask(scene.finance, broken, ResolutionKind.ACCEPT));

        assertThat(chain().accepted()).extracting(Check.Accepted::breakId).containsExactly(broken);
        assertThat(prepare(scene.finance)).isInstanceOf(Taken.class);
    }

    @Test
    void aDayWithoutAStatementIsClosedWhenTwoPeopleHaveAcceptedThat() throws IOException {
        scene.run(
                "update statement set from_day = from_day - interval 9 day, to_day = to_day - interval 9 day where id = ?",
                scene.statement);
        long gap = scene.broken(BreakReason.STATEMENT_GAP, null, null, 0, 0);
        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.FILES_IN, Kind.CHAIN_OK);

        scene.approve(scene.approver, scene.ask(scene.finance, gap, ResolutionKind.ACCEPT));

        approve(scene.approver, prepare(scene.finance));
        assertThat(PackVerifier.verify(pack(day()), Optional.empty()).differences())
                .isEmpty();
    }

    @Test
    void aDayOverWhichTheBalanceStoodStillNeedsNoStatement() {
        scene.run(
                "update statement set from_day = from_day - interval 2 day, to_day = to_day - interval 1 day, closing = 700"
                        + " where id = ?",
                scene.statement);
        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.FILES_IN);
        after(800);
        compared();
        assertThat(failed(prepare(scene.finance))).containsExactly(Kind.FILES_IN);
        scene.run("update statement set opening = 700 where account_id = ? and opening = 800", scene.account.id());

        assertThat(prepare(scene.finance)).isInstanceOf(Taken.class);
    }

    /** The next day's statement. */
    private void after(long opening) {
        scene.run(
                "insert into statement (id, file_id, account_id, reference, from_day, to_day, opening, currency, chain_ok,"
                        + " chain_problem, created_at) select ?, file_id, account_id, '', ?, ?, ?, 'VND', true, '', created_at"
                        + " from statement where id = ?",
                Ids.next(),
                DeskScene.DAY.plusDays(1),
                DeskScene.DAY.plusDays(1),
                opening,
                scene.statement);
    }

    private Check chain() {
        return with(em -> checklist(em).of(scene.account, DeskScene.DAY).stream()
                .filter(check -> check.kind() == Kind.CHAIN_OK)
                .findFirst()
                .orElseThrow());
    }

    private String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(pack(day()).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aClosedDayIsOpenedAgainByTwoPeopleAndForAReason() {
        CloseResult prepared = prepare(scene.finance);
        approve(scene.approver, prepared);
        long id = day().id();
        long late = scene.broken(BreakReason.MISSING_AT_BANK, null, scene.movement(2_000), 2_000, 0);
        assertThat(scene.ask(scene.finance, late, ResolutionKind.RECEIVED))
                .isEqualTo(new ResolutionResult.Denied(ResolutionResult.Why.DAY_CLOSED));

        assertThat(why(reopen(scene.finance, id, " "))).isEqualTo(Why.NO_REASON);
        CloseResult asked = reopen(scene.finance, id, "a late statement");
        assertThat(day().state()).isEqualTo(CloseState.CLOSED);
        assertThat(why(reopen(scene.finance, id, "again"))).isEqualTo(Why.WRONG_STATE);
        assertThat(why(desk(desk -> desk.reject(id, scene.decider(scene.approver), " "))))
                .isEqualTo(Why.NO_REASON);
        approve(scene.approver, asked);
        assertThat(day().state()).isEqualTo(CloseState.REOPENED);

        assertThat(scene.ask(scene.finance, late, ResolutionKind.RECEIVED)).isInstanceOf(ResolutionResult.Taken.class);
        compared();
        approve(scene.approver, prepare(scene.finance));
        assertThat(day().state()).isEqualTo(CloseState.CLOSED);
        List<EvidencePack> all = with(em -> new EvidencePacks(em, VAULT, now).of(id));
        assertThat(all).hasSize(2);
    }

    @Test
    void aSecondPersonWhoDeclinesLeavesTheDayOpen() {
        CloseResult prepared = prepare(scene.finance);

        desk(desk -> desk.reject(((Taken) prepared).close().id(), scene.decider(scene.approver), "not yet"));

        assertThat(day().state()).isEqualTo(CloseState.OPEN);
        assertThat(prepare(scene.finance)).isInstanceOf(Taken.class);
    }

    @Test
    void aProcessThatDiesWhileItClosesLeavesNothingOfIt() {
        CloseResult prepared = prepare(scene.finance);
        long id = ((Taken) prepared).close().id();

        assertThatThrownBy(() -> with(em -> {
                    desk(em).approve(id, scene.decider(scene.approver));
                    em.flush();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(day().state()).isEqualTo(CloseState.PREPARED);
        List<EvidencePack> packs = with(em -> new EvidencePacks(em, VAULT, now).of(id));
        assertThat(packs).isEmpty();
        assertThat(approve(scene.approver, prepared)).isInstanceOf(Taken.class);
    }

    @Test
    void whatIsMissingOnADayIsNamed() {
        scene.entry(4_000, "FT-NOBODY-TOLD");
        scene.movement(6_000, "FT-NOT-LISTED");

        List<Completeness.Line> lines =
                with(em -> new Completeness(em, new RuleSets(em)).of(scene.account, DeskScene.DAY));

        assertThat(lines)
                .filteredOn(line -> !line.gap())
                .extracting(Completeness.Line::count)
                .containsExactly(3L, 3L, 0L);
        assertThat(lines)
                .filteredOn(Completeness.Line::gap)
                .extracting(Completeness.Line::name)
                .containsExactly("FT-NOT-LISTED", "FT-NOBODY-TOLD");
    }

    private CloseResult prepare(Person who) {
        return desk(desk -> desk.prepare(Resolver.person(who, scene.sight()), scene.account, DeskScene.DAY, "done"));
    }

    private CloseResult reopen(Person who, long id, String reason) {
        return desk(desk -> desk.reopen(Resolver.person(who, scene.sight()), id, reason));
    }

    private CloseResult approve(Person who, CloseResult asked) {
        return desk(desk -> desk.approve(((Taken) asked).close().id(), scene.decider(who)));
    }

    private DayClose day() {
        return with(
                em -> new Closes(em, null).of(scene.account.id(), DeskScene.DAY).orElseThrow());
    }

    private String publicKey() {
        return with(em -> new EvidencePacks(em, VAULT, now).keys().get(0).publicText());
    }

    private Path pack(DayClose close) throws IOException {
        Path file = directory.resolve("pack.zip");
        return with(em -> {
            EvidencePacks packs = new EvidencePacks(em, VAULT, now);
            try (OutputStream out = Files.newOutputStream(file)) {
                packs.copy(
                        packs.find(scene.sight(), close.packId().orElseThrow()).orElseThrow(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        });
    }

    private CloseResult desk(Function<CloseDesk, CloseResult> work) {
        return with(em -> work.apply(desk(em)));
    }

    private static <T> T with(Function<EntityManager, T> work) {
        return DATABASE.inTransaction(work);
    }

    private CloseDesk desk(EntityManager em) {
        Approvals approvals = new Approvals(em, now, new FakeEvent<>(), new FakeEvent<>());
        Closes closes = new Closes(em, approvals);
        RuleSets rules = new RuleSets(em);
        DayBooks books = new DayBooks(em);
        DayRecord recorded = new DayRecord(em);
        Signatories names = new Signatories(em);
        Checklist checklist = checklist(em);
        Resolutions resolutions = new Resolutions(em, approvals);
        DayTables tables = new DayTables(em, resolutions, new Acceptances(em, resolutions, names), names);
        PackMaker maker = new PackMaker(recorded, tables, new Completeness(em, rules), names);
        EvidencePacks packs = new EvidencePacks(em, VAULT, now);
        Closing closing =
                new Closing(new BankAccounts(em, now), rules, books, checklist, maker, packs, closes, names, now);
        return new CloseDesk(em, closes, checklist, closing, approvals, now);
    }

    private Checklist checklist(EntityManager em) {
        Approvals approvals = new Approvals(em, now, new FakeEvent<>(), new FakeEvent<>());
        return new Checklist(
                em,
                new RuleSets(em),
                new DayBooks(em),
                new DayRecord(em),
                new Acceptances(em, new Resolutions(em, approvals), new Signatories(em)),
                Settings.read(property -> null),
                now);
    }

    private static List<Kind> failed(CloseResult result) {
        assertThat(why(result)).isEqualTo(Why.NOT_READY);
        return ((Denied) result).failed().stream().map(Check::kind).toList();
    }

    private static Why why(CloseResult result) {
        return ((Denied) result).why();
    }
}
