package vietqr.bankfile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.identity.Language;
import vietqr.payment.Direction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sheets that a profile describes, with all that may be wrong in them. */
class TableReadingTest {
    private static final String HEADER = "Date,Amount,Balance,Content\n";

    @TempDir
    private Path directory;

    private Heard generic(String rows) {
        return Samples.read(Samples.text(directory, rows), ShippedProfiles.all());
    }

    @Test
    void aLineThatCannotBeReadSaysWhyAndTheOthersAreRead() {
        Heard heard = generic(HEADER + """
                2026-11-02,"1,000",,good
                2026-13-02,"1,000",,no such month
                2026-11-03,abc,,no amount
                2026-11-03,,,none
                2026-11-04,10.50,,half a dong
                2026-11-05,-500,,good
                """);
        assertThat(heard.lines).extracting(Line::content).containsExactly("good", "good");
        assertThat(heard.lines).extracting(Line::direction).containsExactly(Direction.C, Direction.D);
        assertThat(heard.problems)
                .extracting(Heard.Problem::number, Heard.Problem::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Reason.BAD_DATE),
                        org.assertj.core.groups.Tuple.tuple(4, Reason.BAD_AMOUNT),
                        org.assertj.core.groups.Tuple.tuple(5, Reason.NO_AMOUNT),
                        org.assertj.core.groups.Tuple.tuple(6, Reason.FRACTION));
        assertThat(heard.problems.get(1).day()).contains(LocalDate.of(2026, 11, 3));
    }

    @Test
    void foreignMoneyIsKeptApart() {
        Heard heard = generic("Date,Amount,Currency\n2026-11-02,100,USD\n2026-11-02,100,vnd\n");
        assertThat(heard.lines).hasSize(1);
        assertThat(heard.problems).extracting(Heard.Problem::reason).containsExactly(Reason.OTHER_CURRENCY);
    }

    @Test
    void formulasAreNotBelieved() {
        Path file = Samples.xlsx(
                directory,
                List.of(List.of("Date", "Amount"), List.of("2026-11-02", "=1+1"), List.of("2026-11-02", "#2")));
        Heard heard = Samples.read(file, ShippedProfiles.all());
        assertThat(heard.lines).hasSize(1);
        assertThat(heard.problems).extracting(Heard.Problem::reason).containsExactly(Reason.FORMULA);
    }

    @Test
    void daysAndTimesKeptAsNumbersAreDays() {
        Path file = Samples.xlsx(directory, List.of(List.of("Date", "Amount"), List.of("#46328.5", "#2.0")));
        Line line = Samples.read(file, ShippedProfiles.all()).lines.get(0);
        assertThat(line.day()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(line.bookedAt()).contains(java.time.Instant.parse("2026-11-02T05:00:00Z"));
    }

    @Test
    void balancesThatDoNotFollowAreNamedWithTheirLine() {
        Heard heard = generic(HEADER + """
                2026-11-02,"1,000","11,000",a
                2026-11-02,"1,000","12,500",b
                2026-11-02,"1,000","13,500",c
                """);
        Head head = heard.statements.get(0);
        assertThat(head.chainOk()).contains(false);
        assertThat(head.chainProblem()).contains(Finding.of(Reason.CHAIN_RUNNING, 3, 12_000, 12_500));
        assertThat(head.chainProblem().orElseThrow().text(Language.EN))
                .isEqualTo("After line 3 the balance should be 12,000, but the file says 12,500");
    }

    @Test
    void balancesFollowWithTheNewestAtTheTopToo() {
        Head head = generic(HEADER + """
                2026-11-03,-500,"11,500",b
                2026-11-02,"2,000","12,000",a
                """).statements.get(0);
        assertThat(head.chainOk()).contains(true);
        assertThat(head.opening()).hasValue(10_000);
        assertThat(head.closing()).hasValue(11_500);
    }

    @Test
    void withoutBalancesNothingIsSaidOfThem() {
        Head head = generic("Date,Amount\n2026-11-02,100\n").statements.get(0);
        assertThat(head.chainOk()).isEmpty();
        assertThat(head.opening()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void noProfileFitsAndEachSaysWhatItMisses() throws Exception {
        Path file = Samples.text(directory, "Ngày giao dịch,Số tham chiếu,Tiền\n02/11/2026,A,5\n");
        BankFile bankFile = BankFile.open(file);
        List<Fitting> fittings = bankFile.fittings(ShippedProfiles.all());
        assertThatThrownBy(() -> BankFile.choose(fittings, "")).isInstanceOfSatisfying(Unreadable.class, refused -> {
            List<String> texts = refused.findings().stream()
                    .map(one -> one.text(Language.EN))
                    .toList();
            assertThat(texts).hasSize(1 + ShippedProfiles.all().size());
            assertThat(texts.get(0)).startsWith("No bank profile fits");
            assertThat(texts)
                    .anyMatch(text -> text.startsWith("Vietcombank: line 1 looks most like its header; missing:")
                            && text.contains("Số tiền ghi nợ")
                            && text.contains("found: Ngày giao dịch"));
        });
    }

    @Test
    void aProfileOfTheMerchantWithPositionsTransformsAndSigns() throws Exception {
        BankProfile profile = ProfileJson.read("""
                {"name": "Own", "header": {"firstRow": 2}, "amounts": "1.234.567", "dates": "yyyyMMdd",
                 "columns": {"date": {"position": 1}, "amount": {"position": 2}, "direction": {"position": 3},
                             "content": {"position": 4}, "reference": {"position": 5}},
                 "transforms": [{"column": "content", "find": "^CT tu (\\\\d+) ", "replace": ""},
                                {"column": "reference", "find": "(FT\\\\d+).*", "replace": "$1"}],
                 "skip": ["nhap"], "continued": true}
                """);
        Heard heard = Samples.read(Samples.text(directory, """
                        this is no header
                        20261102;1.000;Nợ;CT tu 123 Tiền điện;FT123-45
                        ;;;tháng 11;
                        20261102;1.000;C;nháp;X
                        20261103;2.000;CÓ;Thu;FT9
                        20261103;2.000;?;Thu;FT9
                        """), List.of(profile));
        assertThat(heard.lines).extracting(Line::signed).containsExactly(-1000L, 2000L);
        assertThat(heard.lines).extracting(Line::content).containsExactly("Tiền điện tháng 11", "Thu");
        assertThat(heard.lines).extracting(Line::reference).containsExactly("FT123", "FT9");
        assertThat(heard.problems).extracting(Heard.Problem::reason).containsExactly(Reason.BAD_DIRECTION);
    }

    @Test
    void archivesThatGrowWithoutEndAreRefusedBeforeTheyAreRead() throws IOException {
        Path file = directory.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) zip.write(zeros);
        }
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThatThrownBy(() -> BankFile.open(file).fittings(ShippedProfiles.all()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("TOO_LARGE");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRest() {
        String text = HEADER + "2026-11-02,\"1,000\n" + "2026-11-02,1,,x\n".repeat(100_000);
        assertThatThrownBy(() -> {
                    BankFile bankFile = BankFile.open(Samples.text(directory, text));
                    bankFile.read(BankFile.choose(bankFile.fittings(ShippedProfiles.all()), ""), new Heard());
                })
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("ENDLESS_ROW");
    }

    @Test
    void patternsThatWouldTakeForeverTakeNoTime() throws Exception {
        BankProfile profile = ProfileJson.read("""
                {"name": "Own", "columns": {"date": "Date", "amount": "Amount", "content": "Content"}, "dates": "yyyy-MM-dd",
                 "transforms": [{"column": "content", "find": "(a+)+$", "replace": "b"}]}
                """);
        Heard heard = Samples.read(
                Samples.text(directory, "Date,Amount,Content\n2026-11-02,1," + "a".repeat(3000) + "!\n"),
                List.of(profile));
        assertThat(heard.lines).hasSize(1);
    }

    @Test
    void wrongProfilesSayWhere() {
        List<String> wrong = new ArrayList<>();
        for (String json : List.of(
                "{",
                "[]",
                "{\"name\": \"A\"}",
                "{\"name\": \"A\", \"columns\": {\"date\": \"D\"}}",
                "{\"name\": \"A\", \"columns\": {\"date\": \"D\", \"amount\": \"A\"}, \"skip\": [\"(\"]}",
                "{\"name\": \"A\", \"columns\": {\"date\": \"D\", \"amount\": \"A\"}, \"colour\": 1}",
                "{\"name\": \"A\", \"columns\": {\"date\": \"D\", \"amount\": \"A\"}, \"dates\": \"bbb\"}",
                "{\"name\": \"A\", \"columns\": {\"date\": \"D\", \"amount\": \"A\"}, \"transforms\": [{\"column\": \"content\", \"find\": \"a\", \"replace\": \"$2\"}]}")) {
            assertThatThrownBy(() -> ProfileJson.read(json))
                    .isInstanceOfSatisfying(BadProfile.class, bad -> wrong.add(bad.getMessage()));
        }
        assertThat(wrong.get(0)).startsWith("at line 1, column ");
        assertThat(wrong.get(1)).isEqualTo("write one JSON object, from { to }");
        assertThat(wrong.get(2)).startsWith("columns.date: is needed");
        assertThat(wrong.get(3)).startsWith("columns: give either amount, or both debit and credit");
        assertThat(wrong.get(4)).startsWith("skip: is no regular expression");
        assertThat(wrong.get(5)).startsWith("colour: is not known; use name, bank");
        assertThat(wrong.get(6)).startsWith("dates: bbb is no pattern");
        assertThat(wrong.get(7)).startsWith("transforms.replace: there is no group $2");
    }

    @Test
    void wrongProfilesSayItInVietnameseToo() {
        assertThatThrownBy(() -> ProfileJson.read(
                        "{\"name\": \"A\", \"columns\": {\"date\": \"D\", \"amount\": \"A\"}, \"skip\": 7}"))
                .isInstanceOfSatisfying(BadProfile.class, bad -> {
                    assertThat(bad.where()).isEqualTo("skip");
                    assertThat(bad.text(Language.VI)).isEqualTo("skip: dùng danh sách tối đa 50 chuỗi");
                });
        for (Mistake mistake : Mistake.values())
            for (Language language : Language.values())
                assertThat(mistake.text(language, List.of("1", "2")))
                        .as(mistake.name())
                        .doesNotContain("{0}");
    }

    @Test
    void bytesThatAreNothingAreRefused() {
        for (byte[] bytes :
                List.of(new byte[0], "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 1, 2, 3}))
            assertThatThrownBy(() -> BankFile.open(Samples.bytes(directory, bytes)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("NO_SUCH_FORMAT");
    }

    @Test
    void cellsMayBeKeptApartByAnyCharacter() {
        for (char separator : ",;\t|^~#!&%\\\u00a7".toCharArray()) {
            String rows = "Account: 0123\nDate,Amount,Content\n2026-11-02,1000,a-b\n2026-11-03,-500,10:30/x\n";
            Heard heard = generic(rows.replace(',', separator));
            assertThat(heard.lines)
                    .as("separated by " + (int) separator)
                    .extracting(Line::content)
                    .containsExactly("a-b", "10:30/x");
        }
    }

    @Test
    void thePlainTableMayHaveMoneyOutAndMoneyInInColumnsOfTheirOwn() {
        Heard two = generic("Ngày,Ghi nợ,Ghi có,Diễn giải\n2026-11-02,,\"1,000\",in\n2026-11-03,500,,out\n");
        assertThat(two.lines).extracting(Line::direction).containsExactly(Direction.C, Direction.D);
        Heard english = generic("Date,Debit,Credit,Content\n2026-11-02,0,1000,in\n2026-11-03,500,0,out\n");
        assertThat(english.lines).extracting(Line::direction).containsExactly(Direction.C, Direction.D);
        Heard signed = generic("Date,Amount,Debit/Credit,Content\n2026-11-02,1000,C,in\n2026-11-03,500,D,out\n");
        assertThat(signed.lines).extracting(Line::direction).containsExactly(Direction.C, Direction.D);
    }

    @Test
    void whatAProfileExpectsIsToldToItsEnd() throws Exception {
        List<Fitting> half = BankFile.open(Samples.text(directory, "Date,Debit,Note\n2026-11-02,1,x\n"))
                .fittings(ShippedProfiles.all());
        List<Fitting> none =
                BankFile.open(Samples.text(directory, "a,b\n1,2\n")).fittings(ShippedProfiles.all());
        for (List<Fitting> fittings : List.of(half, none)) {
            String generic = fittings.stream()
                    .filter(one -> one.profile().name().equals("Generic"))
                    .map(one -> one.problem().orElseThrow().text(Language.EN))
                    .findFirst()
                    .orElseThrow();
            assertThat(generic)
                    .contains("Amount | Số tiền / Debit |", "+ Credit |", "Tiền vào")
                    .doesNotContain("…");
        }
    }
}
