package vietqr.evidence;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.comparison.Item;
import vietqr.comparison.RulesText;
import vietqr.evidence.Verdict.Kind;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class PackVerifierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String RULES = "{\"cutOff\":\"23:00\",\"patienceDays\":1,\"booksMissing\":true,\"rules\":["
            + "{\"name\":\"reference\",\"key\":\"REFERENCE\",\"cardinality\":\"ONE_TO_ONE\",\"tolerance\":0,\"days\":3,"
            + "\"grades\":[\"REFERENCE\",\"DAY\"],\"needs\":[]}]}";
    private static final PackKey KEY = PackKey.draw();

    @TempDir
    Path directory;

    private final Map<Part, List<String>> parts = new EnumMap<>(Part.class);

    @BeforeEach
    void aDayWithOneMatchByRuleAndOneByHand() {
        parts.put(Part.RULES, List.of(RULES));
        parts.put(
                Part.ENTRIES,
                List.of(item(1, 50_000, "FT001").line(), item(2, 7_000, "FT002").line()));
        parts.put(Part.MOVEMENTS, List.of(item(5, 50_000, "FT001").line()));
        parts.put(Part.MATCHED_ENTRIES, List.of(item(3, 9_000, "FT|003\\n").line()));
        parts.put(Part.MATCHED_MOVEMENTS, List.of(item(6, 9_000, "other").line()));
        parts.put(
                Part.MATCHES,
                List.of(
                        Recorded.HEADING,
                        Csv.line(90, 1, 5, "reference", "", "", 0, "RULE", "", ""),
                        Csv.line(91, 3, 6, "BY_HAND", "", "", 0, "PERSON", "Finance <f@example.vn>", "")));
        parts.put(Part.DECISIONS, new ArrayList<>(List.of(FourEyes.HEADING)));
        Totals totals = new Totals(DAY);
        List.of(item(1, 50_000, ""), item(2, 7_000, ""), item(3, 9_000, "")).forEach(totals::entry);
        List.of(item(5, 50_000, ""), item(6, 9_000, "")).forEach(totals::movement);
        parts.put(Part.TOTALS, totals.lines());
        List<String> outcomes = new ArrayList<>();
        Derivation.run(RulesText.read(RULES), DAY, this::open, outcomes::add);
        parts.put(Part.OUTCOMES, outcomes);
    }

    private static Item item(long id, long amount, String reference) {
        return new Item(id, DAY, Direction.C, Vnd.of(amount), "VND", reference, "tien hang", "", "");
    }

    private InputStream open(Part part) {
        String text = String.join("\n", parts.getOrDefault(part, List.of())) + "\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path pack() throws IOException {
        Path file = directory.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(file);
                PackWriter writer = new PackWriter(out)) {
            for (Part part : Part.values())
                writer.add(part, lines -> {
                    for (String line : parts.getOrDefault(part, List.of())) lines.line(line);
                });
            writer.finish(Map.of(PackWriter.DAY, DAY.toString(), "account", "MB 0123456789"), KEY);
        }
        return file;
    }

    @Test
    void aPackIsSoundWhereverItIsTaken() throws IOException {
        Verdict verdict = PackVerifier.verify(pack(), Optional.of(KEY.publicText()));

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.matches()).isEqualTo(1);
        assertThat(verdict.byHand()).isEqualTo(1);
        assertThat(verdict.facts()).containsEntry("account", "MB 0123456789");
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        byte[] once = Files.readAllBytes(pack());

        assertThat(Files.readAllBytes(pack())).isEqualTo(once);
    }

    @Test
    void somebodyElsesSignatureIsNotOurs() throws IOException {
        assertThat(kinds(PackVerifier.verify(pack(), Optional.of(PackKey.draw().publicText()))))
                .containsExactly(Kind.SIGNATURE);
    }

    @Test
    void aSwappedFileIsNamed() throws IOException {
        Path file = rewritten(Part.ENTRIES.file(), text -> text.replace("50000", "90000"));

        Verdict verdict = PackVerifier.verify(file, Optional.empty());
        assertThat(verdict.differences()).containsExactly(new Verdict.Difference(Kind.ALTERED, "entries.txt"));
    }

    @Test
    void aFileLessOrMoreIsNamed() throws IOException {
        Path less = rewritten(Part.BREAKS.file(), text -> null);
        assertThat(PackVerifier.verify(less, Optional.empty()).differences())
                .containsExactly(new Verdict.Difference(Kind.MISSING, "breaks.csv"));

        Path file = pack();
        Path more = directory.resolve("more.zip");
        copy(file, more, "", text -> text, "extra.txt");
        assertThat(PackVerifier.verify(more, Optional.empty()).differences())
                .containsExactly(new Verdict.Difference(Kind.UNLISTED, "extra.txt"));
    }

    @Test
    void aMatchThatTheRulesDoNotMakeIsNamedAndSoIsOneThatIsNotOnRecord() throws IOException {
        parts.put(Part.MATCHES, List.of(Recorded.HEADING, Csv.line(90, 2, 5, "reference", "", "", 0, "RULE", "", "")));

        assertThat(PackVerifier.verify(pack(), Optional.empty()).differences())
                .containsExactly(
                        new Verdict.Difference(Kind.NOT_DERIVED, "reference: E2 = M5"),
                        new Verdict.Difference(Kind.NOT_ON_RECORD, "reference: E1 = M5"));
    }

    @Test
    void outcomesThatDoNotFollowFromTheInputsAreSeen() throws IOException {
        parts.put(
                Part.OUTCOMES,
                parts.get(Part.OUTCOMES).subList(1, parts.get(Part.OUTCOMES).size()));

        assertThat(kinds(PackVerifier.verify(pack(), Optional.empty()))).contains(Kind.OUTCOMES);
    }

    @Test
    void wrongTotalsAreSeen() throws IOException {
        parts.put(Part.TOTALS, List.of(parts.get(Part.TOTALS).get(0), Csv.line("entries", 3, 66_001, 0)));

        assertThat(kinds(PackVerifier.verify(pack(), Optional.empty()))).containsOnly(Kind.TOTALS);
    }

    @Test
    void oneWhoDecidesAloneIsSeen() throws IOException {
        parts.get(Part.DECISIONS)
                .add(Csv.line("WRITE_OFF", "break 4", 5, "why", "A <a@x>", "", true, "DONE", "A <a@x>", ""));
        parts.get(Part.DECISIONS)
                .add(Csv.line("WRITE_OFF", "break 5", 5, "why", "A <a@x>", "", true, "DONE", "B <b@x>", ""));
        parts.get(Part.DECISIONS).add(Csv.line("RECEIVED", "break 6", 5, "why", "A <a@x>", "", false, "DONE", "", ""));

        assertThat(PackVerifier.verify(pack(), Optional.empty()).differences())
                .containsExactly(new Verdict.Difference(Kind.FOUR_EYES, "WRITE_OFF break 4"));
    }

    @Test
    void balancesThatNobodyHasAcceptedAreSeen() throws IOException {
        parts.put(
                Part.STATEMENTS,
                List.of(Csv.line("file", "chain", "statement"), Csv.line("a", false, 7), Csv.line("b", true, 8)));
        parts.put(
                Part.BREAKS,
                List.of(
                        Csv.line("id", "reason", "state", "statement"),
                        Csv.line(4, "BALANCE_CHAIN_BROKEN", "RESOLVED", 7)));
        assertThat(PackVerifier.verify(pack(), Optional.empty()).differences())
                .containsExactly(new Verdict.Difference(Kind.BALANCES, "BALANCE_CHAIN_BROKEN break 4"));

        parts.get(Part.DECISIONS)
                .add(Csv.line("ACCEPT", "break 4", 0, "why", "A <a@x>", "", true, "DONE", "B <b@x>", ""));
        assertThat(PackVerifier.verify(pack(), Optional.empty()).sound()).isTrue();

        parts.put(Part.BREAKS, List.of(Csv.line("id", "reason", "state", "statement")));
        assertThat(PackVerifier.verify(pack(), Optional.empty()).differences())
                .containsExactly(new Verdict.Difference(Kind.BALANCES, "statement 7"));
    }

    @Test
    void whatIsNoPackIsNone() throws IOException {
        Path file = directory.resolve("no.zip");
        Files.writeString(file, "hello");
        assertThat(kinds(PackVerifier.verify(file, Optional.empty()))).containsExactly(Kind.NO_PACK);
        assertThat(kinds(PackVerifier.verify(directory.resolve("none.zip"), Optional.empty())))
                .containsExactly(Kind.NO_PACK);
    }

    private interface Change {
        String of(String text);
    }

    private Path rewritten(String name, Change change) throws IOException {
        Path to = directory.resolve("rewritten.zip");
        copy(pack(), to, name, change, null);
        return to;
    }

    private static void copy(Path from, Path to, String name, Change change, String extra) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String changed = entry.getName().equals(name) ? change.of(text) : text;
                if (changed == null) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(changed.getBytes(StandardCharsets.UTF_8));
            }
            if (extra == null) return;
            out.putNextEntry(new ZipEntry(extra));
            out.write('x');
        }
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.differences().stream().map(Verdict.Difference::kind).toList();
    }
}
