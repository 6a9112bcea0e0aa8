package vietqr.report;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.approval.Requester;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.job.JobEnded;
import vietqr.job.JobRun;
import vietqr.job.JobState;
import vietqr.job.Jobs;
import vietqr.job.Outcome;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.report.ExportResult.Asked;
import vietqr.report.ExportResult.Refused;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Files are made whole or not at all, and fetched by those who may. */
class ExportsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final LocalDate today = BankingDay.of(Instant.now());
    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private final ExportFiles files = new FilesInTransactions(DATABASE, now);
    private ReportScene scene;

    @BeforeEach
    void open() {
        scene = new ReportScene(DATABASE);
        for (int i = 1; i <= 3; i++) scene.comes(1_000 * i, "khach " + i);
    }

    @Test
    void theFileIsThereAndItsHashIsKept() {
        Export export = asked(wish(ReportKind.MOVEMENTS, Format.CSV));
        assertThat(file(export)).isEmpty();
        assertThat(work(export, run -> true)).isEqualTo(Outcome.done(""));
        byte[] file = file(export);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"khach 1\"", "\"khach 3\"");
        assertThat(read(export).result()).contains(new Written.Result(3, file.length, Sha256.hex(file)));
        assertThat(progress(export).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(export.fileName()).isEqualTo("movements-" + today + "-" + today + ".csv");
    }

    @Test
    void whoSeesNamesMaskedFindsNoneInTheFile() {
        scene.comes(9_000, "NGUYEN VAN AN tra VQRd2f49494f2");
        Scope scope = Scope.merchant(scene.merchant.id());
        Wish wish = wish(ReportKind.MOVEMENTS, Format.CSV);
        Export masked = asked(Sight.of(List.of()), scope, wish);
        Export whole = asked(scene.sight, scope, wish);
        work(masked, run -> true);
        work(whole, run -> true);

        assertThat(new String(file(masked), StandardCharsets.UTF_8))
                .contains("N*** V*** A*** t*** VQRd2f49494f2")
                .doesNotContain("NGUYEN");
        assertThat(new String(file(whole), StandardCharsets.UTF_8)).contains("NGUYEN VAN AN");
        assertThat(read(masked).personal()).isFalse();
        assertThat(read(whole).personal()).isTrue();
        assertThat(read(asked(scene.sight, scope, wish(ReportKind.DAILY, Format.CSV)))
                        .personal())
                .isFalse();
        assertThat(read(asked(scene.sight, scope, wish.showing(List.of("reference"))))
                        .personal())
                .isFalse();
    }

    private Export asked(Sight personal, Scope scope, Wish wish) {
        return DATABASE.inTransaction(em -> ((Asked) new Exports(em, jobs(em), now)
                        .ask(scene.sight, personal, scope, wish, new Requester("person:1")))
                .export());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void largeFilesAreWholeToo(Format format) {
        scene.manyMovements(12_000);
        Export export = asked(wish(ReportKind.MOVEMENTS, format));
        assertThat(work(export, run -> true)).isEqualTo(Outcome.done(""));
        byte[] file = file(export);
        assertThat(file.length).isGreaterThan(Pieces.SIZE);
        assertThat(read(export).result()).contains(new Written.Result(12_003, file.length, Sha256.hex(file)));
    }

    @Test
    void anAttemptThatIsStoppedLeavesNothingAndTheNextIsWhole() {
        scene.manyMovements(1000);
        Export export = asked(wish(ReportKind.MOVEMENTS, Format.CSV));
        assertThat(work(export, run -> run.done() < 500)).isEqualTo(Outcome.stopped());
        assertThat(pieces(export)).isZero();
        assertThat(read(export).ready()).isFalse();
        assertThat(work(export, run -> true)).isEqualTo(Outcome.done(""));
        assertThat(read(export).result().orElseThrow().rows()).isEqualTo(1003);
    }

    @Test
    void whatAKilledProcessLeftBehindIsNeverRead() {
        Export export = asked(wish(ReportKind.MOVEMENTS, Format.CSV));
        int killed = files.begin(export.id());
        files.write(export.id(), killed, 0, "half a file".getBytes(StandardCharsets.UTF_8));
        assertThat(file(export)).isEmpty();
        files.begin(export.id());
        assertThat(files.finish(export.id(), killed, new Written.Result(1, 1, Sha256.hex("x"))))
                .as("the killed one, should it rise while another is at it")
                .isFalse();
        assertThat(work(export, run -> true)).isEqualTo(Outcome.done(""));
        byte[] whole = file(export);
        assertThat(new String(whole, StandardCharsets.UTF_8))
                .contains("khach 3")
                .doesNotContain("half a file");
        assertThat(files.finish(export.id(), killed, new Written.Result(1, 1, Sha256.hex("x"))))
                .as("the killed one, should it rise afterwards")
                .isFalse();
        assertThat(file(export)).isEqualTo(whole);
    }

    @Test
    void aJobThatFailedFailsItsExportAndKeepsNoHalfFile() {
        Export export = asked(wish(ReportKind.MOVEMENTS, Format.CSV));
        files.write(export.id(), files.begin(export.id()), 0, new byte[10]);
        DATABASE.run(em -> new Exports(em, jobs(em), now)
                .on(new JobEnded(export.jobId(), Exports.JOB, JobState.FAILED, "given up after 5 tries")));
        assertThat(read(export).failure()).isEqualTo("given up after 5 tries");
        assertThat(read(export).ready()).isFalse();
        assertThat(pieces(export)).isZero();
    }

    @Test
    void moreRowsThanAPdfHoldsAreRefusedInWords() {
        scene.manyMovements(20_001);
        Outcome outcome = work(asked(wish(ReportKind.MOVEMENTS, Format.PDF)), run -> true);
        assertThat(outcome.state()).contains(JobState.FAILED);
        assertThat(outcome.message()).contains("20,004 rows", "20,000");
    }

    @Test
    void strangersCanNeitherAskNorFetch() {
        Export export = asked(wish(ReportKind.MOVEMENTS, Format.CSV));
        Sight stranger = new ReportScene(DATABASE).sight;
        assertThat(find(stranger, export)).isEmpty();
        assertThat(find(Sight.of(List.of()), export)).isEmpty();
        assertThat(ask(stranger, Scope.merchant(scene.merchant.id()), wish(ReportKind.DAILY, Format.CSV)))
                .isEqualTo(new Refused(new Fault(Fault.Kind.STRANGER, "")));
        assertThat(ask(scene.sight, Scope.EVERYTHING, wish(ReportKind.DAILY, Format.CSV)))
                .isEqualTo(new Refused(new Fault(Fault.Kind.STRANGER, "")));
        assertThat(ask(Sight.EVERYTHING, Scope.EVERYTHING, wish(ReportKind.DAILY, Format.CSV)))
                .isInstanceOf(Asked.class);
    }

    @ParameterizedTest
    @CsvSource({"OWNER,true", "FINANCE,true", "APPROVER,true", "ADMIN,true", "CASHIER,false"})
    void reportsAreForThoseWhoKeepBooks(Role role, boolean may) {
        assertThat(Exports.may(new Person(1, "a@b.example", "A", Set.of(role), Language.VI)))
                .isEqualTo(may);
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        Wish wish = wish(ReportKind.MOVEMENTS, Format.CSV);
        assertThat(fault(wish.during(today, today.minusDays(1)))).isEqualTo(Fault.Kind.PERIOD_ENDS_FIRST);
        assertThat(fault(wish.during(today.minusDays(366), today))).isEqualTo(Fault.Kind.PERIOD_TOO_LONG);
        assertThat(fault(wish.showing(List.of("content", "password")))).isEqualTo(Fault.Kind.COLUMN_UNKNOWN);
        assertThat(fault(wish.showing(List.of("content", "content")))).isEqualTo(Fault.Kind.COLUMN_TWICE);
        assertThat(fault(wish.narrowed(Map.of(Filter.STATE, "PAID")))).isEqualTo(Fault.Kind.FILTER_UNUSED);
        assertThat(fault(wish.narrowed(Map.of(Filter.ACCOUNT, "1".repeat(101)))))
                .isEqualTo(Fault.Kind.FILTER_TOO_LONG);
        assertThat(wish.during(today.minusDays(365), today).fault()).isEmpty();
    }

    @Test
    void nobodyFillsTheQueue() {
        Wish wish = wish(ReportKind.DAILY, Format.CSV);
        for (int i = 0; i < 20; i++) asked(wish);
        assertThat(fault(wish)).isEqualTo(Fault.Kind.TOO_MANY_WAITING);
    }

    @Test
    void oldFilesAreDeletedAndTheirHashesStay() {
        Export export = asked(wish(ReportKind.MOVEMENTS, Format.CSV));
        work(export, run -> true);
        clock.advance(Duration.ofDays(45).minusMinutes(1));
        files.forget();
        assertThat(file(export)).isNotEmpty();
        clock.advance(Duration.ofMinutes(2));
        files.forget();
        assertThat(file(export)).isEmpty();
        assertThat(pieces(export)).isZero();
        assertThat(read(export).removed()).isTrue();
        assertThat(read(export).result()).isPresent();
    }

    @Test
    void aWishIsReadBackAsItWasKept() {
        Wish wish = wish(ReportKind.PAYMENTS, Format.XLSX)
                .narrowed(Map.of(Filter.STATE, "PAID", Filter.TERMINAL, "Q\"1"))
                .showing(List.of("code", "amount"))
                .at(java.time.ZoneId.of("Asia/Tokyo"));
        assertThat(WishText.read(WishText.of(wish))).isEqualTo(wish);
    }

    private Wish wish(ReportKind kind, Format format) {
        return Wish.of(kind, format, today, today, Language.EN);
    }

    private Fault.Kind fault(Wish wish) {
        ExportResult result = ask(scene.sight, Scope.merchant(scene.merchant.id()), wish);
        return ((Refused) result).fault().kind();
    }

    private Export asked(Wish wish) {
        return ((Asked) ask(scene.sight, Scope.merchant(scene.merchant.id()), wish)).export();
    }

    private ExportResult ask(Sight sight, Scope scope, Wish wish) {
        return DATABASE.inTransaction(
                em -> new Exports(em, jobs(em), now).ask(sight, scope, wish, new Requester("person:1")));
    }

    private Jobs jobs(jakarta.persistence.EntityManager em) {
        return new Jobs(em, new FakeEvent<>(), now);
    }

    private Outcome work(Export export, Predicate<JobRun> goOn) {
        return DATABASE.inTransaction(em -> {
            Merchants merchants = new Merchants(em, now);
            return new ExportWork(
                            new Exports(em, jobs(em), now),
                            files,
                            new Rows(em),
                            merchants,
                            new SubMerchants(em, merchants),
                            now)
                    .run(JobRun.of(export.jobId(), goOn));
        });
    }

    private Optional<Exports.Progress> progress(Export export) {
        return find(scene.sight, export);
    }

    private Optional<Exports.Progress> find(Sight sight, Export export) {
        return DATABASE.inTransaction(em -> new Exports(em, jobs(em), now).find(sight, export.id()));
    }

    private Export read(Export export) {
        return progress(export).orElseThrow().export();
    }

    private long pieces(Export export) {
        return DATABASE.inTransaction(
                em -> ((Number) em.createNativeQuery("select count(*) from report_piece where export_id = ?")
                                .setParameter(1, export.id())
                                .getSingleResult())
                        .longValue());
    }

    private byte[] file(Export export) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int seq = 0; ; seq++) {
            Optional<byte[]> piece = files.piece(export.id(), seq);
            if (piece.isEmpty()) return all.toByteArray();
            all.writeBytes(piece.get());
        }
    }
}
