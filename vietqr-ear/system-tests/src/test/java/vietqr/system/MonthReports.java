package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vietqr.system.Month.Planted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What reports say of a month, opened by the programs of others. */
final class MonthReports {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Properties VIETNAMESE = words("vi");
    private static final Properties ENGLISH = words("en");

    private final Month month;

    MonthReports(Month month) {
        this.month = month;
    }

    private static Properties words(String language) {
        String name = "/vietqr/report/words_" + language + ".properties";
        try (Reader in = new InputStreamReader(MonthReports.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens in the night belongs to the next day. */
    private LocalDate to() {
        return month.last().plusDays(1);
    }

    byte[] workbookBy(Portal portal) throws IOException {
        portal.open("/reports/create.xhtml?report=BREAKS");
        fill(portal, "wish:from_input", month.first());
        fill(portal, "wish:to_input", to());
        portal.choose("wish:format", "XLSX");
        portal.page().locator("[id='wish:make']").click();
        portal.page().locator("tr:first-child .vq-state-DONE").waitFor();
        return Files.readAllBytes(portal.page()
                .waitForDownload(() -> portal.page()
                        .locator("tr:first-child a[href^='/reports/file']")
                        .click())
                .path());
    }

    private static void fill(Portal portal, String id, LocalDate day) {
        portal.page().locator("[id='" + id + "']").fill(DAY.format(day));
        portal.page().keyboard().press("Tab");
    }

    /** Each difference is a row: its day, its reason in words, the account and the amount. */
    void inTheWorkbook(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<String> rows = workbook.getFirstSheet().read().stream()
                    .skip(1)
                    .filter(row -> !row.getCellText(2).equals(VIETNAMESE.getProperty("word.HEALED")))
                    .map(MonthReports::inWords)
                    .toList();
            assertThat(rows)
                    .containsExactlyInAnyOrderElementsOf(
                            month.planted().stream().map(MonthReports::inWords).toList());
        }
    }

    private static String inWords(Row row) {
        return row.getCell(0).asDate().toLocalDate() + " " + row.getCellText(1) + " " + row.getCellText(4) + " "
                + row.getCellAsNumber(5).orElseThrow().longValueExact();
    }

    private static String inWords(Planted one) {
        return one.day() + " " + VIETNAMESE.getProperty("word." + one.reason()) + " "
                + one.bank().number() + " " + one.amount();
    }

    byte[] pdfBy(OwnApi api) {
        JsonObject asked = api.made(
                "exports",
                Json.createObjectBuilder()
                        .add("report", "BREAKS_BY_REASON")
                        .add("format", "PDF")
                        .add("language", "en")
                        .add("columns", Json.createArrayBuilder(List.of("difference", "open", "expected", "resolved")))
                        .add(
                                "filters",
                                Json.createObjectBuilder()
                                        .add("from", month.first().toString())
                                        .add("to", to().toString()))
                        .build());
        String path = "exports/" + asked.getString("id");
        Until.holds("the report is made", Until.SOON, () -> api.get(path)
                .getString("state")
                .equals("DONE"));
        return api.http().bytes("/vqr/v1/" + path + "/file", api.key()).body();
    }

    /** Each reason is a line: how many are open, expected and resolved when a day has been settled. */
    void inThePdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            month.planted().stream()
                    .collect(Collectors.groupingBy(Planted::reason))
                    .forEach((reason, all) -> assertThat(text.lines()).as(text).anyMatch(line -> line.strip()
                            .equals(line(reason, all))));
        }
    }

    private String line(String reason, List<Planted> all) {
        long expected =
                all.stream().filter(one -> one.state().equals("EXPECTED")).count();
        long resolved = all.stream()
                .filter(one -> one.state().equals("RESOLVED") || isSettled(one))
                .count();
        long open = all.size() - expected - resolved;
        return ENGLISH.getProperty("word." + reason) + " " + open + " " + expected + " " + resolved;
    }

    private boolean isSettled(Planted one) {
        return one.bank() == MonthBank.MB && one.day().equals(month.signedOff());
    }
}
