package vietqr.terminal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankDirectory;
import vietqr.identity.Language;
import vietqr.merchant.Sight;
import vietqr.terminal.RowVerdict.Verdict;
import vietqr.terminal.SheetReading.Fault;
import vietqr.terminal.SheetReading.Lines;
import vietqr.terminal.SheetReading.Unreadable;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

/** Many points of sale come from one sheet, all of them or none. */
class TerminalImportTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String HEAD = "Mã điểm bán;Tên;Địa chỉ;Ngân hàng;Số tài khoản\n";

    private Scene scene;

    @BeforeEach
    void aMerchant() {
        scene = new Scene(DATABASE);
    }

    @Test
    void aSheetIsTakenOnceHoweverOftenItComes() {
        List<SheetLine> rows = lines("Q1;Quầy 1;1 Lê Lợi;MB;\nQ2;Quầy 2;;VCB;" + scene.second + "\n");

        assertThat(verdicts(plan(rows))).containsExactly(Verdict.NEW, Verdict.NEW);
        assertThat(count()).isZero();
        apply(rows);
        assertThat(count()).isEqualTo(2);
        assertThat(verdicts(apply(rows))).containsExactly(Verdict.SAME, Verdict.SAME);
        assertThat(count()).isEqualTo(2);
        assertThat(verdicts(apply(lines("Q1;Quầy số 1;1 Lê Lợi;;\n")))).containsExactly(Verdict.CHANGED);
        assertThat(terminal("Q1").terminal().name()).isEqualTo("Quầy số 1");
        assertThat(terminal("Q1").account().orElseThrow().number()).isEqualTo(scene.first);
        assertThat(verdicts(apply(lines("Q1;Quầy số 1;1 Lê Lợi;VCB;" + scene.second + "\n"))))
                .containsExactly(Verdict.ACCOUNT_CHANGE);
        assertThat(terminal("Q1").account().orElseThrow().number()).isEqualTo(scene.first);
    }

    @Test
    void oneBadRowAndNothingIsTakenAndEachRowSaysWhy() {
        List<SheetLine> rows =
                lines("Q1;Quầy 1;;MB;\nQuầy;Quầy 2;;MB;\nQ3;;;MB;\nQ1;Quầy 4;;MB;\nQ5;Quầy 5;;XYZ;1\nQ6;Quầy 6;;;"
                        + scene.strange + "\nQ7;Quầy 7;;;\nQ8;Quầy 8;" + "x".repeat(501) + ";MB;\n");

        ImportPlan plan = apply(rows);

        assertThat(verdicts(plan))
                .containsExactly(
                        Verdict.NEW,
                        Verdict.CODE,
                        Verdict.NAME,
                        Verdict.CODE_TWICE,
                        Verdict.BANK,
                        Verdict.ACCOUNT,
                        Verdict.NO_ACCOUNT,
                        Verdict.ADDRESS);
        assertThat(plan.rows().get(1).row().line()).isEqualTo(3);
        assertThat(plan.wrong()).isEqualTo(7);
        assertThat(count()).isZero();
    }

    @Test
    void whereThereIsOneAccountNobodyHasToNameIt() {
        ImportPlan plan = scene.imports(all -> all.plan(scene.stranger.id(), lines("Q1;Quầy 1;;;\n")));

        assertThat(verdicts(plan)).containsExactly(Verdict.NEW);
    }

    @Test
    void theTemplateIsUnderstoodInBothLanguagesAndHasNoRows() {
        for (Language language : Language.values()) {
            byte[] template = TerminalTemplate.xlsx(List.of(scene.account), BankDirectory.shipped(), language);
            assertThat(TerminalSheet.read(template)).isEqualTo(new Unreadable(Fault.NO_ROWS));
        }
    }

    @Test
    void columnsMayStandInAnyOrderBelowAnything() {
        byte[] sheet = "My shops,,\n,,\nAccount number,NAME,Terminal code\n0011,\"Counter, left\",C-1\n"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(((Lines) TerminalSheet.read(sheet)).lines())
                .containsExactly(new SheetLine(4, "C-1", "Counter, left", "", "", "0011"));
    }

    @Test
    void whatIsNoSuchSheetIsSaid() {
        assertThat(fault("Tên;Địa chỉ\nQuầy;x\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.NO_HEADINGS);
        assertThat(fault("PKnonsense".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.BROKEN);
        assertThat(fault(new byte[TerminalSheet.LARGEST + 1])).isEqualTo(Fault.TOO_LARGE);
        String many = HEAD + "Q;Quầy;;MB;\n".repeat(TerminalSheet.MOST_ROWS + 1);
        assertThat(fault(many.getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.TOO_MANY_ROWS);
    }

    @Test
    void asManyAsASheetMayHoldAreTakenTogether() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < TerminalSheet.MOST_ROWS; i++)
            rows.append("Q").append(i).append(";Quầy;;MB;\n");

        apply(lines(rows.toString()));

        assertThat(count()).isEqualTo(TerminalSheet.MOST_ROWS);
    }

    private static Fault fault(byte[] content) {
        return ((Unreadable) TerminalSheet.read(content)).fault();
    }

    private static List<SheetLine> lines(String rows) {
        return ((Lines) TerminalSheet.read((HEAD + rows).getBytes(StandardCharsets.UTF_8))).lines();
    }

    private ImportPlan plan(List<SheetLine> rows) {
        return scene.imports(all -> all.plan(scene.merchant.id(), rows));
    }

    private ImportPlan apply(List<SheetLine> rows) {
        return scene.imports(all -> all.apply(scene.merchant.id(), rows));
    }

    private static List<Verdict> verdicts(ImportPlan plan) {
        return plan.rows().stream().map(RowVerdict::verdict).toList();
    }

    private PointOfSale terminal(String code) {
        return scene.desk(desk -> desk.byCode(scene.merchant.id(), code)).orElseThrow();
    }

    private int count() {
        List<PointOfSale> all = new ArrayList<>();
        Sight sight = Sight.of(List.of(scene.merchant.id()));
        OptionalLong before = OptionalLong.empty();
        do {
            OptionalLong from = before;
            var page = scene.desk(desk -> desk.page(sight, from, 200));
            all.addAll(page.rows());
            before = page.next();
        } while (before.isPresent());
        return all.size();
    }
}
