package vietqr.report;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.identity.Language;
import vietqr.kernel.BankingDay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is read back by others. */
class SheetTest {
    private static final List<Column> COLUMNS = List.of(
            Column.day("day", ""),
            Column.time("occurredAt", ""),
            Column.money("amount", ""),
            Column.percent("paidShare", ""),
            Column.text("content", "", 40));
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final Instant MOMENT = Instant.parse("2026-01-31T17:30:05.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @Test
    void csvIsReadByAnything() throws IOException {
        String text = new String(
                written(Format.CSV, Language.EN, row(150_000L, 9_950L, "Đơn \"01\", gấp"), row(-3L, null, null)),
                StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo("\ufeff\"Day\",\"Transaction time\",\"Amount\",\"Share paid\",\"Transfer text\"\r\n"
                        + "\"2026-02-01\",\"2026-02-01 00:30:05\",\"150000\",\"99.50\",\"Đơn \"\"01\"\", gấp\"\r\n"
                        + "\"2026-02-01\",\"2026-02-01 00:30:05\",\"-3\",\"\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+84901234567", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")"})
    void noTextFromOutsideIsAFormulaInCsv(String evil) throws IOException {
        String text = new String(written(Format.CSV, Language.EN, row(1L, 1L, evil)), StandardCharsets.UTF_8);
        assertThat(text).contains(",\"'" + evil.replace("\"", "\"\"") + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84901234567", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void noTextFromOutsideIsAFormulaInAWorkbook(String evil) throws IOException {
        Cell cell = sheet(written(Format.XLSX, Language.EN, row(1L, 1L, evil)), 0)
                .get(1)
                .getCell(4);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getValue()).isEqualTo(evil);
    }

    @Test
    void aWorkbookHasRealNumbersAndDates() throws IOException {
        byte[] file =
                written(Format.XLSX, Language.VI, row(9_007_199_254_740_993L, 9_950L, "Tiền \u0007hàng \ud83d\ude00"));
        Row row = sheet(file, 0).get(1);
        assertThat(row.getCell(0).asDate()).isEqualTo(DAY.atStartOfDay());
        assertThat(row.getCell(0).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(row.getCell(1).asDate()).isEqualTo(LocalDateTime.of(2026, 2, 1, 0, 30, 5));
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm:ss");
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(2).asNumber()).isEqualTo(new BigDecimal("9007199254740993"));
        assertThat(row.getCell(3).asNumber()).isEqualTo(new BigDecimal("0.9950"));
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("0.00%");
        assertThat(row.getCell(4).asString()).isEqualTo("Tiền hàng \ud83d\ude00");
    }

    @Test
    void aWorkbookSpeaksBothLanguagesAndSaysWhatWasAskedFor() throws IOException {
        byte[] vietnamese = written(Format.XLSX, Language.VI, row(100L, 1L, "a"), row(50L, 1L, "b"));
        assertThat(texts(sheet(vietnamese, 0).get(0)))
                .containsExactly("Ngày", "Thời gian giao dịch", "Số tiền", "Tỷ lệ đã trả", "Nội dung chuyển khoản");
        List<Row> about = sheet(vietnamese, 1);
        assertThat(about.get(0).getCellText(0)).isEqualTo("Tổng hợp");
        assertThat(about.stream().map(row -> row.getCellText(0) + "=" + row.getCellText(1)))
                .contains("Kỳ=tháng 1", "Số dòng=2", "Tổng Số tiền=150");
        assertThat(texts(sheet(written(Format.XLSX, Language.EN), 0).get(0)))
                .containsExactly("Day", "Transaction time", "Amount", "Share paid", "Transfer text");
    }

    @Test
    void momentsAreWrittenInTheZoneThatWasAskedFor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Caption caption = new Caption("", List.of(), COLUMNS, Language.EN, ZoneId.of("Asia/Tokyo"));
        fill(Format.XLSX.open(out, caption), row(1L, 1L, ""));
        assertThat(sheet(out.toByteArray(), 0).get(1).getCell(1).asDate())
                .isEqualTo(LocalDateTime.of(2026, 2, 1, 2, 30, 5));
    }

    @Test
    void moreRowsThanASheetTakesGoOnOnTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new XlsxSheet(out, caption(Language.EN), 1000);
        fill(sheet, many(2500));
        assertThat(sheet(out.toByteArray(), 0)).hasSize(1001);
        assertThat(sheet(out.toByteArray(), 1)).hasSize(1001);
        List<Row> last = sheet(out.toByteArray(), 2);
        assertThat(last).hasSize(501);
        assertThat(last.get(0).getCellText(0)).isEqualTo("Day");
        assertThat(last.get(500).getCell(2).asNumber()).isEqualTo(new BigDecimal(2499));
    }

    @Test
    void aPdfCanBeReadInBothLanguages() throws IOException {
        String vietnamese = pdf(written(Format.PDF, Language.VI, row(1_150_000L, 9_950L, "Thanh toán đơn hàng ưỡẫ")));
        assertThat(vietnamese)
                .contains("Tổng hợp", "Kỳ: tháng 1", "Số tiền", "01/02/2026", "00:30:05", "1.150.000", "99,50%")
                .contains("Thanh toán đơn hàng ưỡẫ", "Trang 1", "Tổng cộng");
        assertThat(pdf(written(Format.PDF, Language.EN, row(1_150_000L, 9_950L, "x"))))
                .contains("Amount", "1 Feb 2026", "00:30:05", "1,150,000", "99.50%", "Page 1", "Total (1 rows)");
    }

    @Test
    void whatTheFontOfThePdfLacksStopsNothing() throws IOException {
        assertThat(pdf(written(Format.PDF, Language.VI, row(1L, 1L, "\ud83d\ude00 漢字 \u0007\u200f Tie\u0302\u0300n"))))
                .contains("? ??", "Tiền");
    }

    @Test
    void theHeadingsStandOnEachPage() throws IOException {
        byte[] file = written(Format.PDF, Language.EN, many(300));
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            for (int page = 1; page < document.getNumberOfPages(); page++)
                assertThat(text(document, page)).contains("Transfer text", "Page " + page);
            assertThat(text(document, document.getNumberOfPages() - 1)).contains("Total (300 rows)", "44,850");
        }
    }

    @Test
    void aLongTextInAPdfIsCutAndNotDrawnOverItsNeighbour() throws IOException {
        assertThat(pdf(written(Format.PDF, Language.EN, row(1L, 1L, "chu ".repeat(200)))))
                .contains("…");
    }

    private static List<Object> row(Long amount, Long share, String content) {
        return Arrays.asList(DAY, MOMENT, amount, share, content);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Object>[] many(int rows) {
        List[] all = new List[rows];
        for (int i = 0; i < rows; i++) all[i] = row((long) i, 1L, "row " + i);
        return all;
    }

    @SafeVarargs
    private static byte[] written(Format format, Language language, List<Object>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fill(format.open(out, caption(language)), rows);
        return out.toByteArray();
    }

    private static Caption caption(Language language) {
        return new Caption("Tổng hợp", List.of(new Caption.Line("Kỳ", "tháng 1")), COLUMNS, language, BankingDay.ZONE);
    }

    @SafeVarargs
    private static void fill(Sheet open, List<Object>... rows) throws IOException {
        try (Sheet sheet = open) {
            Totals totals = new Totals(COLUMNS);
            for (List<Object> row : rows) {
                sheet.row(row);
                totals.add(row);
            }
            sheet.finish(totals);
        }
    }

    private static List<Row> sheet(byte[] file, int number) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            return book.getSheet(number).orElseThrow().read();
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) texts.add(cell.asString());
        return texts;
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
