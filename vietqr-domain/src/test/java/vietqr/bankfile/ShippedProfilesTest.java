package vietqr.bankfile;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The same month, as six banks lay it out and in every kind of file, is read as the same month, by the bank's own profile. */
class ShippedProfilesTest {
    @TempDir
    private Path directory;

    private record Writer(String kind, BiFunction<Path, List<List<String>>, Path> write) {
        @Override
        public String toString() {
            return kind;
        }
    }

    static Stream<Arguments> everyBankInEveryKindOfFile() {
        List<Writer> writers = List.of(
                new Writer("XLSX", Samples::xlsx),
                new Writer("XLS", Samples::xls),
                new Writer("CSV ,", (dir, rows) -> Samples.csv(dir, rows, ',', StandardCharsets.UTF_8, true)),
                new Writer("CSV ;", (dir, rows) -> Samples.csv(dir, rows, ';', StandardCharsets.UTF_8, false)),
                new Writer("CSV tab", (dir, rows) -> Samples.csv(dir, rows, '\t', StandardCharsets.UTF_16LE, true)),
                new Writer(
                        "CSV |",
                        (dir, rows) ->
                                Samples.csv(dir, decomposed(rows), '|', Charset.forName("windows-1258"), false)));
        return Stream.of(
                        Arguments.of("Vietcombank", BankSheets.vietcombank()),
                        Arguments.of("VietinBank", BankSheets.vietinbank()),
                        Arguments.of("BIDV", BankSheets.bidv()),
                        Arguments.of("MB", BankSheets.mb()),
                        Arguments.of("Techcombank", BankSheets.techcombank()),
                        Arguments.of("ACB", BankSheets.acb()))
                .flatMap(bank -> writers.stream().map(writer -> Arguments.of(bank.get()[0], bank.get()[1], writer)));
    }

    /** As Windows writes Vietnamese: vowels composed, tones apart. */
    private static List<List<String>> decomposed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Windows1258::of).toList())
                .toList();
    }

    @ParameterizedTest(name = "{0} as {2}")
    @MethodSource("everyBankInEveryKindOfFile")
    void isReadByItsProfile(String bank, List<List<String>> rows, Writer writer) throws Exception {
        Path file = writer.write().apply(directory, rows);
        BankFile bankFile = BankFile.open(file);
        List<Fitting> fittings = bankFile.fittings(ShippedProfiles.all());
        assertThat(fittings.stream()
                        .filter(Fitting::fits)
                        .map(fit -> fit.profile().name())
                        .filter(name -> !name.equals("Generic")))
                .containsExactly(bank);
        assertThat(BankFile.choose(fittings, "").profile().name())
                .as("the plain table comes last")
                .isEqualTo(bank);
        Heard heard = new Heard();
        bankFile.read(BankFile.choose(fittings, ""), heard);
        assertThat(heard.problems).isEmpty();
        assertThat(heard.lines).hasSize(BankSheets.DEEDS.size());
        List<Line> lines = heard.lines.stream()
                .sorted(Comparator.comparing(Line::reference))
                .toList();
        for (int i = 0; i < lines.size(); i++) assertSame(lines.get(i), BankSheets.DEEDS.get(i));
        assertHead(heard.statements.get(0));
    }

    private static void assertSame(Line line, BankSheets.Deed deed) {
        assertThat(line.day()).isEqualTo(deed.at().toLocalDate());
        assertThat(line.bookedAt()).contains(deed.at().atZone(BankingDay.ZONE).toInstant());
        assertThat(line.direction()).isEqualTo(deed.signed() > 0 ? Direction.C : Direction.D);
        assertThat(line.amount()).isEqualTo(Vnd.of(Math.abs(deed.signed())));
        assertThat(line.reference()).isEqualTo(deed.reference());
        assertThat(line.content()).isEqualTo(deed.content());
        assertThat(line.balance()).isPresent();
    }

    private static void assertHead(Head head) {
        assertThat(head.account()).isEqualTo("0123456789");
        assertThat(head.currency()).isEqualTo("VND");
        assertThat(head.from()).contains(BankSheets.from());
        assertThat(head.to()).contains(BankSheets.to());
        assertThat(head.opening()).hasValue(BankSheets.OPENING);
        assertThat(head.closing()).hasValue(BankSheets.closing());
        assertThat(head.chainOk()).contains(true);
    }
}
