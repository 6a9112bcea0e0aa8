package vietqr.statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.Deed;
import vietqr.bank.BankAccount;
import vietqr.bankfile.BadProfile;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Format;
import vietqr.bankfile.Reason;
import vietqr.identity.Language;
import vietqr.job.JobState;
import vietqr.job.Outcome;
import vietqr.kernel.Page;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.statement.BringResult.Brought;
import vietqr.statement.BringResult.TurnedAway;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** A bank's files become entries, each once, all of a file or none of it, whatever happens meanwhile. */
class ReadingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private final StatementScene scene = new StatementScene(DATABASE);

    @Test
    void aFileIsKeptReadAndTold() {
        StatementFile file = scene.readIn("""
                2026-11-02,150000,1150000,FT1,Thanh toan don 01
                2026-11-03,-50000,1100000,FT2,Phi
                """);
        assertThat(file.state()).isEqualTo(FileState.READ);
        assertThat(file.name()).isEqualTo("november.csv");
        assertThat(file.format()).contains(Format.CSV);
        assertThat(file.profile()).isEqualTo("Generic");
        assertThat(file.entries()).isEqualTo(2);
        assertThat(scene.entries()).extracting(StatementEntry::reference).containsExactly("FT1", "FT2");
        StatementEntry first = scene.entries().get(0);
        assertThat(first.amount()).isEqualTo(Vnd.of(150_000));
        assertThat(first.balance()).hasValue(1_150_000);
        assertThat(first.line()).isEqualTo(3);
        Statement statement =
                scene.with(em -> scene.statements(em).ofFile(file.id())).get(0);
        assertThat(statement.opening()).hasValue(1_000_000);
        assertThat(statement.closing()).hasValue(1_100_000);
        assertThat(statement.chainOk()).contains(true);
        assertThat(scene.read.fired())
                .containsExactly(new StatementsRead(file.id(), scene.merchantId, List.of(scene.account.id())));
        assertThat(scene.staged(file.id())).isZero();
    }

    @Test
    void aLineOfADayThatIsFarFromComingIsNoEntryAndDoesNotStretchTheStatement() {
        StatementFile file = scene.readIn("""
                2026-11-02,150000,,FT1,Thanh toan don 01
                2031-11-02,1000,,FT2,Nam sai
                """);
        assertThat(file.entries()).isEqualTo(1);
        assertThat(file.unreadable()).isEqualTo(1);
        assertThat(scene.entries()).extracting(StatementEntry::reference).containsExactly("FT1");
        Statement statement =
                scene.with(em -> scene.statements(em).ofFile(file.id())).get(0);
        assertThat(statement.toDay()).isBefore(LocalDate.of(2031, 1, 1));
    }

    @Test
    void theSameBytesAreOneFile() {
        StatementFile file = scene.readIn("2026-11-02,1,,A,x\n");
        Brought again = scene.bring("2026-11-02,1,,A,x\n");
        assertThat(again.known()).isTrue();
        assertThat(again.file().id()).isEqualTo(file.id());
        assertThat(again.file().state()).isEqualTo(FileState.READ);
    }

    @Test
    void whatTwoFilesBothTellIsOneEntryAndTwoEqualLinesOfOneFileAreTwo() {
        scene.readIn("""
                2026-11-02,1000,,A,x
                2026-11-02,1000,,A,x
                2026-11-03,1000,,B,x
                """);
        StatementFile second = scene.readIn("""
                2026-11-02,1000,,a,other words
                2026-11-02,1000,,A,x
                2026-11-03,1000,,B,x
                2026-11-04,1000,,C,x
                """);
        assertThat(second.entries()).isEqualTo(1);
        assertThat(second.doubled()).isEqualTo(3);
        assertThat(scene.entries())
                .extracting(StatementEntry::reference, StatementEntry::occurrence)
                .containsExactly(tuple("A", 1), tuple("A", 2), tuple("B", 1), tuple("C", 1));
    }

    @Test
    void theSameEntryInAnotherFormatIsTheSame() {
        scene.readIn("2026-11-02,150000,1150000,FT1,Thanh toan\n");
        String swift = ":20:A\n:25:" + scene.account.number()
                + "\n:60F:C261102VND1000000,\n:61:2611021102C150000,NTRFNONREF//FT1\n:86:THANH TOAN DON\n:62F:C261102VND1150000,\n";
        StatementFile file =
                scene.readIn(scene.bring(swift, OptionalLong.empty()).file());
        assertThat(file.state()).isEqualTo(FileState.READ);
        assertThat(file.doubled()).isEqualTo(1);
        assertThat(scene.entries()).hasSize(1);
    }

    @Test
    void linesThatCannotBeReadAreKeptWithTheirReasonAndTheirDay() {
        StatementFile file = scene.readIn("""
                2026-11-02,150000,,FT1,good
                2026-11-03,10.50,,FT2,half
                """);
        assertThat(file.unreadable()).isEqualTo(1);
        LineProblem problem = scene.problems(file.id()).get(0);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.day()).contains(LocalDate.of(2026, 11, 3));
        assertThat(problem.accountId()).hasValue(scene.account.id());
        assertThat(problem.why()).isEqualTo(Finding.of(Reason.FRACTION, "10.50"));
        assertThat(problem.text()).contains("FT2");
        List<LineProblem> ofAccount =
                scene.with(em -> scene.statements(em).problemsOf(scene.account.id(), FIRST, LAST));
        assertThat(ofAccount).containsExactly(problem);
    }

    @Test
    void nothingIsSeenOfAFileThatIsNotWholeAndAKilledReadingBeginsAgain() {
        StatementFile file = scene.bring(rows(2500)).file();
        assertThatThrownBy(() -> scene.run(file, run -> {
                    if (run.done() > 2200) throw new IllegalStateException("killed");
                    return true;
                }))
                .hasMessage("killed");
        assertThat(scene.staged(file.id())).isEqualTo(2000);
        assertThat(scene.file(file.id()).state()).isEqualTo(FileState.READING);
        assertThat(scene.entries()).isEmpty();
        assertThat(scene.readIn(file).state()).isEqualTo(FileState.READ);
        assertThat(scene.entries()).hasSize(2500);
        assertThat(scene.staged(file.id())).isZero();
    }

    @Test
    void aReadingKilledAfterTheFileAppearedAddsNothing() {
        StatementFile file = scene.readIn(rows(10));
        Outcome again = scene.run(file, run -> true);
        assertThat(again.state()).contains(JobState.DONE);
        assertThat(scene.entries()).hasSize(10);
        assertThat(scene.read.fired()).hasSize(1);
    }

    @Test
    void cancellingLeavesNothingAndTheFileCanBeBroughtAgain() {
        StatementFile file = scene.bring(rows(2500)).file();
        Outcome outcome = scene.run(file, run -> run.done() < 1500);
        assertThat(outcome).isEqualTo(Outcome.stopped());
        scene.ended(file.jobId().orElseThrow(), JobState.CANCELLED, "");
        assertThat(scene.file(file.id()).state()).isEqualTo(FileState.CANCELLED);
        assertThat(scene.entries()).isEmpty();
        assertThat(scene.staged(file.id())).isZero();
        StatementFile again = scene.bring(rows(2500)).file();
        assertThat(again.id()).isEqualTo(file.id());
        assertThat(scene.readIn(again).entries()).isEqualTo(2500);
    }

    @Test
    void aFileThatFitsNoProfileIsRefusedWithWhatEachExpected() {
        StatementFile file = scene.readIn(
                scene.bring("a,b\n1,2\n", OptionalLong.of(scene.account.id())).file());
        assertThat(file.state()).isEqualTo(FileState.REFUSED);
        List<Finding> why = scene.problem(file.id());
        assertThat(why.get(0).reason()).isEqualTo(Reason.NO_PROFILE);
        assertThat(why).extracting(one -> one.text(Language.VI)).anyMatch(text -> text.startsWith("Vietcombank: "));
    }

    @Test
    void aFileOfAnotherAccountIsRefused() {
        BankAccount other = scene.account("9" + scene.account.number());
        String rows = "Account: " + scene.account.number() + "\nDate,Amount\n2026-11-02,1\n";
        StatementFile wrong =
                scene.readIn(scene.bring(rows, OptionalLong.of(other.id())).file());
        assertThat(scene.problem(wrong.id()))
                .containsExactly(Finding.of(Reason.OTHER_ACCOUNT, scene.account.number(), other.number()));
        StatementFile unknown =
                scene.readIn(scene.bring("Account: 4711\nDate,Amount\n2026-11-02,1\n", OptionalLong.empty())
                        .file());
        assertThat(scene.problem(unknown.id())).containsExactly(Finding.of(Reason.UNKNOWN_ACCOUNT, "4711"));
        StatementFile unnamed = scene.readIn(
                scene.bring("Date,Amount\n2026-11-02,1\n", OptionalLong.empty()).file());
        assertThat(scene.problem(unnamed.id())).containsExactly(Finding.of(Reason.NO_ACCOUNT));
    }

    @Test
    void whatIsNoFileOfOursIsTurnedAwayAtTheDoor() {
        NewFile wish = new NewFile(scene.merchantId, OptionalLong.of(1), "a", "", Source.API, "key:1");
        assertThat(((TurnedAway) scene.bring(wish, new byte[] {1})).why().reason())
                .isEqualTo(Reason.UNKNOWN_ACCOUNT);
        NewFile profile = new NewFile(scene.merchantId, OptionalLong.empty(), "a", "Nobody", Source.API, "key:1");
        assertThat(((TurnedAway) scene.bring(profile, new byte[] {1})).why())
                .isEqualTo(Finding.of(Reason.NO_SUCH_PROFILE, "Nobody"));
        NewFile empty = new NewFile(scene.merchantId, OptionalLong.empty(), "a", "", Source.API, "key:1");
        assertThat(((TurnedAway) scene.bring(empty, new byte[0])).why().reason())
                .isEqualTo(Reason.NO_SUCH_FORMAT);
    }

    @Test
    void statementsThatDoNotJoinHaveAGapBetweenThem() {
        scene.readIn("2026-11-02,1000,11000,A,x\n2026-11-05,1000,12000,B,x\n");
        scene.readIn("2026-11-09,500,12500,C,x\n");
        assertThat(scene.gaps(FIRST, LAST))
                .as("no day is missing in which something happened")
                .isEmpty();
        scene.readIn("2026-11-12,500,14000,D,x\n");
        assertThat(scene.gaps(FIRST, LAST))
                .extracting(Gap::from, Gap::to, Gap::closing, Gap::opening)
                .containsExactly(tuple(
                        LocalDate.of(2026, 11, 10),
                        LocalDate.of(2026, 11, 11),
                        OptionalLong.of(12_500),
                        OptionalLong.of(13_500)));
        scene.readIn("2026-11-10,1000,13500,E,x\n");
        assertThat(scene.gaps(FIRST, LAST)).as("what was missing has come").isEmpty();
    }

    @Test
    void aBrokenChainIsKeptWithItsStatement() {
        StatementFile file = scene.readIn("2026-11-02,1000,11000,A,x\n2026-11-03,1000,13000,B,x\n");
        Statement statement =
                scene.with(em -> scene.statements(em).ofFile(file.id())).get(0);
        assertThat(statement.chainOk()).contains(false);
        assertThat(Finding.parse(statement.chainProblem()))
                .containsExactly(Finding.of(Reason.CHAIN_RUNNING, 4, 12_000, 13_000));
    }

    @Test
    void aProfileOfTheMerchantsOwnIsUsedAndNamedWithItsVersion() throws Exception {
        String json =
                "{\"name\": \"Own\", \"columns\": {\"date\": \"Khi\", \"amount\": \"Bao nhiêu\"}, \"dates\": \"d/M/yy\"}";
        save(json.replace("Khi", "When"));
        save(json);
        StatementFile file =
                scene.readIn(scene.bring("khi;BAO NHIEU\n2/11/26;1,000\n", OptionalLong.of(scene.account.id()))
                        .file());
        assertThat(file.state()).isEqualTo(FileState.READ);
        assertThat(file.profile()).isEqualTo("Own#2");
        boolean retired = scene.with(em -> scene.profiles(em).retire(scene.merchantId, "Own"));
        assertThat(retired).isTrue();
        List<BankProfiles.Known> left = scene.with(em -> scene.profiles(em).of(scene.merchantId));
        assertThat(left)
                .extracting(known -> known.profile().name())
                .contains("MB")
                .doesNotContain("Own");
    }

    @Test
    void nobodySeesFilesOfOthers() {
        StatementFile file = scene.readIn("2026-11-02,1,,A,x\n");
        StatementScene other = new StatementScene(DATABASE);
        assertThat(scene.seen(Sight.of(List.of(scene.merchantId))))
                .extracting(StatementFile::id)
                .containsExactly(file.id());
        assertThat(scene.seen(Sight.of(List.of(other.merchantId)))).isEmpty();
        assertThat(scene.seen(Sight.of(List.of()))).isEmpty();
    }

    @Test
    void entriesAreReadAPageAtATimeAndTheBytesAreThoseThatCame() {
        StatementFile file = scene.readIn(rows(5));
        Page<StatementEntry> page =
                scene.with(em -> scene.statements(em).entriesOfFile(file.id(), OptionalLong.empty(), 3));
        Page<StatementEntry> rest = scene.with(em -> scene.statements(em).entriesOfFile(file.id(), page.next(), 3));
        assertThat(page.rows()).hasSize(3);
        assertThat(rest.rows()).hasSize(2);
        assertThat(rest.next()).isEmpty();
        byte[] bytes = scene.with(em -> new Chunks(em).read(file.id(), 0)).orElseThrow();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith(rows(5));
    }

    private void save(String json) {
        scene.with(em -> {
            try {
                return scene.profiles(em).save(scene.merchantId, json, "person:1");
            } catch (BadProfile bad) {
                throw new AssertionError(bad);
            }
        });
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++)
            rows.append("2026-11-02,1000,,FT").append(i).append(",x\n");
        return rows.toString();
    }

    @Test
    void anEntryThatAnotherFileShowsTooIsItsWhenTheFirstIsSetAside() {
        StatementFile wrong =
                scene.readIn("2026-11-02,1000,,FT1,a\n2026-11-02,1000,,FT1,a\n2026-11-02,5,,FT9,only here\n");
        StatementFile right = scene.readIn("2026-11-02,2000,,FT2,b\n2026-11-02,1000,,FT1,a\n");
        assertThat(right.entries()).isEqualTo(1);
        assertThat(right.doubled()).isEqualTo(1);

        setAside(wrong);

        assertThat(scene.entries())
                .extracting(entry -> entry.reference() + " line " + entry.line())
                .containsExactlyInAnyOrder("FT1 line 4", "FT2 line 3");
        assertThat(scene.file(right.id()).entries()).isEqualTo(2);
        assertThat(scene.file(right.id()).doubled()).isZero();
    }

    @Test
    void theSameBytesAreReadAgainAfterTheyWereSetAside() {
        String rows = "2026-11-02,1000,,FT1,a\n";
        StatementFile first = scene.readIn(rows);
        setAside(first);
        assertThat(scene.entries()).isEmpty();

        StatementFile again = scene.readIn(rows);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(FileState.READ);
        long told = scene.with(em -> em.createQuery(
                        "select count(e) from AuditEntry e where e.subjectId = :id and e.deed = :deed", Long.class)
                .setParameter("id", first.id())
                .setParameter("deed", Deed.READ_AGAIN)
                .getSingleResult());
        assertThat(told).isOne();
        assertThat(scene.entries()).extracting(StatementEntry::reference).containsExactly("FT1");
        List<Statement> shown = scene.with(em -> new Statements(em).ofFile(first.id()));
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).withdrawnAt()).isEmpty();
    }

    private void setAside(StatementFile file) {
        scene.with(em -> {
            Withdrawing withdrawing = new Withdrawing(em, scene.now);
            StatementFile held = withdrawing
                    .hold(Sight.of(List.of(scene.merchantId)), file.id())
                    .orElseThrow();
            withdrawing.handOver(held);
            return withdrawing.withdraw(held, "brought by mistake", "person:1");
        });
    }
}
