package vietqr.resolution;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Breaks;
import vietqr.resolution.BreakSheet.Column;
import vietqr.resolution.SheetImport.Line;
import vietqr.testing.TestDatabase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A workbook goes out, is filled in, and comes back. */
class SheetImportTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private DeskScene scene;
    private long first;
    private long second;
    private long movement;
    private long entry;

    @BeforeEach
    void twoBreaks() {
        scene = new DeskScene(DATABASE);
        movement = scene.movement(7_000, "=cmd");
        entry = scene.entry(9_000);
        first = scene.broken(BreakReason.MISSING_AT_BANK, null, movement, 7_000, 0);
        second = scene.broken(BreakReason.MISSING_AT_GATEWAY, entry, null, 9_000, 0);
    }

    @Test
    void whatGoesOutSaysWhatTheBreakIsAbout() throws IOException {
        List<Row> rows = written(scene.sight());

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("BREAK");
        assertThat(cell(rows.get(1), Column.BREAK)).isEqualTo(Long.toString(second));
        assertThat(cell(rows.get(2), Column.BREAK)).isEqualTo(Long.toString(first));
        assertThat(rows.get(2).getCellAsNumber(Column.AMOUNT.ordinal()).orElseThrow())
                .hasToString("7000");
        assertThat(cell(rows.get(2), Column.REFERENCE)).isEqualTo("=cmd");
        assertThat(rows.get(2).getCell(Column.REFERENCE.ordinal()).getFormula()).isNull();
        assertThat(cell(rows.get(1), Column.REASON)).isEqualTo("REASON of MISSING_AT_GATEWAY");
        assertThat(cell(rows.get(1), Column.DIRECTION)).isEqualTo("DIRECTION of C");
        assertThat(cell(rows.get(1), Column.ACCOUNT)).isEqualTo(scene.account.number());
        assertThat(cell(rows.get(1), Column.ENTRY)).isEqualTo(Long.toString(entry));
        assertThat(cell(rows.get(2), Column.MOVEMENT)).isEqualTo(Long.toString(movement));
        assertThat(written(Sight.of(List.of(1L)))).hasSize(1);
    }

    @Test
    void whatMayBeFilledInIsExplainedInTheLanguageOfTheWorkbook() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(scene.sight())))) {
            List<Row> codes = book.findSheet("codes").orElseThrow().read();
            assertThat(codes).hasSize(ResolutionKind.values().length);
            assertThat(codes.get(0).getCellText(0)).isEqualTo("MATCH");
            assertThat(codes.get(0).getCellText(1)).isEqualTo("RESOLUTION of MATCH");
        }
    }

    @Test
    void eachFilledInRowIsDoneOrRefusedForItself() throws IOException {
        byte[] filled = workbook(
                row(first, 1, "received", "", "seen on the bank's page"),
                row(second, 1, "WRITE_OFF", "", "too small"),
                row(first, 1, "", "", "not filled in"),
                row(second, 9, "WRITE_OFF", "", "an old workbook"),
                row(second, 1, "RECEIVED", "", "does not fit"),
                row(first, 1, "BURN", "", "no such thing"));

        List<Line> lines = taken(scene.sight(), filled);

        assertThat(lines)
                .containsExactly(
                        new Line(2, Optional.of(ResolutionState.DONE), ""),
                        new Line(3, Optional.of(ResolutionState.WAITING), ""),
                        new Line(5, Optional.empty(), "STALE"),
                        new Line(6, Optional.empty(), "ALREADY_ASKED"),
                        new Line(7, Optional.empty(), "UNREADABLE"));
        assertThat(scene.now(first).state()).isEqualTo(BreakState.RESOLVED);
        assertThat(scene.now(second).state()).isEqualTo(BreakState.OPEN);
    }

    @Test
    void aRowThatChangedMeanwhileIsStale() throws IOException {
        scene.run("update recon_break set version = 2 where id = ?", first);

        assertThat(taken(scene.sight(), workbook(row(first, 1, "RECEIVED", "", "why"))))
                .containsExactly(new Line(2, Optional.empty(), "STALE"));
        assertThat(scene.now(first).state()).isEqualTo(BreakState.OPEN);
    }

    @Test
    void theOtherSideMayBeNamed() throws IOException {
        long other = scene.movement(9_000);

        assertThat(taken(scene.sight(), workbook(row(second, 1, "MATCH", Long.toString(other), "the same"))))
                .containsExactly(new Line(2, Optional.of(ResolutionState.DONE), ""));
    }

    @Test
    void whatIsNoWorkbookIsRefusedAsAWhole() {
        assertThatThrownBy(() -> taken(scene.sight(), new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> taken(scene.sight(), new byte[SheetImport.LARGEST + 1]))
                .hasMessageContaining("bytes");
    }

    private static final BreakSheet.Wording WORDING = new BreakSheet.Wording(
            Arrays.stream(Column.values()).map(Enum::name).toList(), (column, code) -> column + " of " + code, "codes");

    private List<Row> written(Sight sight) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes(sight)))) {
            return book.getFirstSheet().read();
        }
    }

    private static byte[] bytes(Sight sight) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DATABASE.run(em -> {
            try {
                new BreakSheet(em, new Breaks(em, new Now())).write(sight, Breaks.Wanted.ALL, WORDING, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    private static String cell(Row row, Column column) {
        return row.getCellText(column.ordinal());
    }

    private List<Line> taken(Sight sight, byte[] workbook) throws IOException {
        return new SheetImport(new EachInATransaction())
                .take(Resolver.person(scene.finance, sight), new ByteArrayInputStream(workbook));
    }

    private record Filled(long id, int version, String kind, String with, String why) {}

    private static Filled row(long id, int version, String kind, String with, String why) {
        return new Filled(id, version, kind, with, why);
    }

    private static byte[] workbook(Filled... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("breaks");
            sheet.value(0, 0, "heading");
            for (int at = 0; at < rows.length; at++) {
                Filled row = rows[at];
                sheet.value(at + 1, Column.BREAK.ordinal(), Long.toString(row.id()));
                sheet.value(at + 1, Column.VERSION.ordinal(), row.version());
                sheet.value(at + 1, Column.RESOLUTION.ordinal(), row.kind());
                sheet.value(at + 1, Column.WITH.ordinal(), row.with());
                sheet.value(at + 1, Column.WHY.ordinal(), row.why());
            }
        }
        return out.toByteArray();
    }

    /** As the container sees to it. */
    private final class EachInATransaction extends ResolutionDesk {
        @Override
        public ResolutionResult ask(Resolver who, Wish wish) {
            return scene.desk(desk -> desk.ask(who, wish));
        }
    }
}
