package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.kernel.Sha256;
import vietqr.system.tool.Command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} while one file is being read and another appears, runs are carried out for a timer and for a program, a
 * report is written, and a day is closed. Nothing half is to be seen; the next start does it all, once; and the day is closed
 * when the second person signs again.
 */
class BooksCrashIT {
    private static final String BOOKS = "reconciliation:read reconciliation:write";
    private static final int LINES = 2_500;
    private static final int FEW = 3;
    private static final int LISTED = 1_200;
    private static final int ALL = 6;

    @TempDir
    Path directory;

    private final Launch launch =
            Launch.fresh("crash-books").with("VIETQR_CLOSE_WITH_UP_TO", Long.toString(BankDay.UNLISTED));
    private Gateway gateway = Gateway.start(launch);
    private Database database = gateway.database();
    private OwnApi api = OwnApi.ofDemo(gateway);

    private OwnApi approver;
    private String close;
    private BankDay ofTimer;
    private BankDay ofProgram;
    private String run;
    private String large;
    private String small;
    private String export;

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void killedInTheMiddleOfEverythingItEndsItAllAndClosesNoDayByHalf() throws IOException {
        try (Halt halt = new Halt(database)) {
            prepared();
            CompletableFuture<Answer> signature = everythingStands(halt);
            gateway.kill();
            assertThat(signature).failsWithin(Until.SOON);
            nothingHalfIsToBeSeen();
            assertThat(copies()).as("where the next start clears away").hasSizeGreaterThan(2);
        }
        itsTimeIsOver();
        gateway = Gateway.start(launch);
        database = gateway.database();

        theFilesAreThereOnce();
        theRunsAreDoneOnce();
        theReportIsWhole();
        theDayIsClosedWithItsProof();
        assertThat(copies()).as("bytes left lying about").isEmpty();
    }

    /** What lies on the disk of files that are being read and evidence that is being made. */
    private List<String> copies() throws IOException {
        try (Stream<Path> all = Files.list(launch.data().resolve("server/tmp"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("vietqr-.*"))
                    .toList();
        }
    }

    /** A day waits for its second signature. */
    private void prepared() {
        BankDay day = new BankDay(gateway);
        OwnApi finance = day.key(gateway, Demo.FINANCE, BOOKS);
        approver = day.key(gateway, Demo.APPROVER, BOOKS + " approvals:write");
        done(day.compared(finance).getString("id"));
        close = OwnApi.expect(201, day.closed(finance)).object().getString("id");
    }

    private void done(String runId) {
        ends("reconciliation-runs/" + runId, "DONE");
    }

    private void ends(String path, String state) {
        Until.holds(path, Until.SOON, () -> api.get(path).getString("state").equals(state));
    }

    /** The timer first: it would go through the accounts of the others as well. */
    private CompletableFuture<Answer> everythingStands(Halt halt) {
        ofTimer = new BankDay(gateway);
        String account = "new.account_id = " + ofTimer.account();
        halt.before("insert on recon_break", account).before("update on recon_break", account);
        database.change("update timer_state set wanted_at = utc_timestamp(6) where name = 'reconciliation'");
        halt.stands(1);

        ofProgram = new BankDay(gateway);
        BankDay ofSmall = new BankDay(gateway);
        BankDay ofReport = new BankDay(gateway);
        ofReport.lists(LISTED);
        halt.before("update on reconciliation_run", "new.state = 'DONE' and new.account_id = " + ofProgram.account())
                .before("insert on statement_staged", "new.line > 1500")
                .before("insert on statement_entry", "new.account_id = " + ofSmall.account())
                .before("insert on report_piece", "new.seq = 1")
                .before("insert on evidence_chunk", "true");
        run = ofProgram.compared(api).getString("id");
        large = brought(new BankDay(gateway), LINES);
        small = brought(ofSmall, FEW);
        export = asked(ofReport);
        CompletableFuture<Answer> signature = signed();
        halt.stands(ALL);
        return signature;
    }

    private CompletableFuture<Answer> signed() {
        return gateway.http()
                .postJsonLater("/vqr/v1/day-closes/" + close + "/decision", "{\"approve\":true}", approver.key());
    }

    private String brought(BankDay day, int lines) {
        String rows = IntStream.range(0, lines)
                .mapToObj(row -> BankDay.DAY.plusDays(1) + "," + (1_000 + row) + ",CRASH" + row + ",Dong so " + row)
                .collect(Collectors.joining("\n", "Date,Amount,Reference,Content\n", "\n"));
        Multipart form = new Multipart()
                .field("account", day.number)
                .file("crash-" + lines + ".csv", rows.getBytes(StandardCharsets.UTF_8));
        return OwnApi.expect(202, api.send("statements", form)).object().getString("id");
    }

    private String asked(BankDay day) {
        JsonObject wish = Json.createObjectBuilder()
                .add("report", "ENTRIES")
                .add("format", "CSV")
                .add("filters", day.named().add("from", BankDay.DAY.toString()).add("to", BankDay.DAY.toString()))
                .build();
        return api.made("exports", wish).getString("id");
    }

    private void nothingHalfIsToBeSeen() {
        assertThat(database.number("select count(*) from statement_staged where file_id = ?", large))
                .isPositive()
                .isLessThan(LINES);
        for (String file : new String[] {large, small}) {
            assertThat(database.text("select state from statement_file where id = ?", file))
                    .isEqualTo("READING");
            assertThat(entries(file)).isZero();
            assertThat(database.number("select count(*) from statement where file_id = ?", file))
                    .isZero();
        }
        assertThat(database.column(
                        "select state from reconciliation_run where account_id in (?, ?) and state <> 'DONE'",
                        ofProgram.account(),
                        ofTimer.account()))
                .containsExactly("RUNNING", "RUNNING");
        assertThat(database.number("select count(*) from report_piece where export_id = ?", export))
                .isEqualTo(1);
        assertThat(database.column("select sha256 from report_export where id = ?", export))
                .containsOnlyNulls();
        theDayWaitsForItsSecondSignature();
    }

    private void theDayWaitsForItsSecondSignature() {
        assertThat(database.text("select state from day_close where id = ?", close))
                .isEqualTo("PREPARED");
        assertThat(database.text("select state from day_close_step where close_id = ?", close))
                .isEqualTo("WAITING");
        assertThat(packs()).isZero();
    }

    private long packs() {
        return database.number("select count(*) from evidence_pack where close_id = ?", close);
    }

    private long entries(String fileId) {
        return database.number(
                "select count(*) from statement_entry e join statement s on s.id = e.statement_id where s.file_id = ?",
                fileId);
    }

    private long breaks(BankDay day) {
        return database.number(
                "select count(*) from recon_break where account_id = ? and reason = 'MISSING_AT_BANK'", day.account());
    }

    /** What a dead process was at is taken up again when its time is over; here the time is over at once. */
    private void itsTimeIsOver() {
        database.change("update job set claimed_until = created_at where state = 'RUNNING'");
        database.change("update timer_state set owned_until = '2000-01-01'");
        database.change("update reconciliation_turn set until_at = '2000-01-01'");
    }

    private void theFilesAreThereOnce() {
        ends("statements/" + large, "READ");
        ends("statements/" + small, "READ");
        assertThat(entries(large)).isEqualTo(LINES);
        assertThat(entries(small)).isEqualTo(FEW);
        Until.holds("tidied up", Until.SOON, () -> database.number("select count(*) from statement_staged") == 0);
    }

    private void theRunsAreDoneOnce() {
        done(run);
        Until.holds("the timer has run again", Until.SOON, () -> database.column(
                        "select state from reconciliation_run where account_id = ? order by id desc limit 2",
                        ofTimer.account())
                .equals(List.of("DONE", "FAILED")));
        for (BankDay day : new BankDay[] {ofTimer, ofProgram}) {
            assertThat(breaks(day)).isEqualTo(1);
            assertThat(database.number("select count(*) from entry_match where account_id = ?", day.account()))
                    .isEqualTo(1);
        }
        assertThat(database.column("select result from timer_run where name = 'reconciliation'"))
                .contains("INTERRUPTED");
    }

    private void theReportIsWhole() {
        ends("exports/" + export, "DONE");
        JsonObject made = api.get("exports/" + export);
        byte[] file = gateway.http()
                .bytes("/vqr/v1/exports/" + export + "/file", api.key())
                .body();
        assertThat(made.getInt("rows")).isEqualTo(LISTED + 1);
        assertThat(new String(file, StandardCharsets.UTF_8).lines()).hasSize(LISTED + 2);
        assertThat(Sha256.hex(file)).isEqualTo(made.getString("sha256"));
    }

    private void theDayIsClosedWithItsProof() throws IOException {
        theDayWaitsForItsSecondSignature();
        Answer answer = signed().join();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.object().getString("state")).isEqualTo("CLOSED");
        assertThat(packs()).isEqualTo(1);
        Path pack = Files.write(
                directory.resolve("pack.zip"),
                gateway.http()
                        .bytes("/vqr/v1/day-closes/" + close + "/pack", approver.key())
                        .body());
        Command.Result sound = Verification.ofPack(pack.toString(), "--lang", "en");
        assertThat(sound.exitCode()).as(sound.output()).isZero();
    }
}
