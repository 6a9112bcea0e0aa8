package vietqr.bankfile;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes come, they are read or refused with a reason; nothing is thrown, and nothing hangs. */
class AnyBytesTest {
    private static Path directory;
    private static List<byte[]> whole;

    @BeforeContainer
    static void writeSamples() throws IOException {
        directory = Files.createTempDirectory("any-bytes");
        whole = List.of(
                Files.readAllBytes(Samples.xlsx(directory, BankSheets.vietcombank())),
                Files.readAllBytes(Samples.xls(directory, BankSheets.vietinbank())),
                Files.readAllBytes(Samples.csv(directory, BankSheets.acb(), ';', StandardCharsets.UTF_16LE, true)),
                Files.readAllBytes(Samples.csv(directory, BankSheets.mb(), ',', StandardCharsets.UTF_8, false)),
                Mt940Test.MONTH.getBytes(StandardCharsets.UTF_8),
                CamtTest.MONTH.getBytes(StandardCharsets.UTF_8));
    }

    @AfterContainer
    static void clean() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    @Property(tries = 600)
    void damagedFilesAreReadOrRefused(@ForAll("damaged") byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    @Property(tries = 300)
    void anyTextAfterAGoodBeginningIsReadOrRefused(@ForAll("beginnings") String begin, @ForAll String rest)
            throws IOException {
        readOrRefuse((begin + rest).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                ":20:A\n:61:",
                ":20:A\n:60F:",
                ":20:A\n:61:2611021102C1,NTRFA\n:86:",
                "<Document><BkToCstmrStmt><Stmt><Ntry>",
                "Date,Amount\n2026-11-02,",
                "Date;Amount\n\"",
                "PK\u0003\u0004");
    }

    /** A good file with some bytes changed, and perhaps an end that came too early. */
    @Provide
    Arbitrary<byte[]> damaged() {
        return Arbitraries.randomValue(random -> {
            byte[] bytes = whole.get(random.nextInt(whole.size())).clone();
            for (int i = random.nextInt(20); i > 0; i--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
        });
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Path file = Samples.bytes(directory, bytes);
        try {
            BankFile bankFile = BankFile.open(file);
            bankFile.lines();
            Heard heard = new Heard();
            if (bankFile.format().table().isEmpty()) bankFile.read(heard);
            else bankFile.read(BankFile.choose(bankFile.fittings(ShippedProfiles.all()), ""), heard);
            assertThat(heard.lines).allMatch(line -> line.amount().amount() <= Amounts.MOST);
        } catch (Unreadable refused) {
            assertThat(refused.findings()).isNotEmpty();
            assertThat(refused.findings().get(0).text(vietqr.identity.Language.VI))
                    .isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
