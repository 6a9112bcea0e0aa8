package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.evidence.Csv;
import vietqr.evidence.FourEyes;
import vietqr.evidence.PackKey;
import vietqr.evidence.PackWriter;
import vietqr.evidence.Part;
import vietqr.evidence.Recorded;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the evidence pack of a day. */
@ApplicationScoped
class PackMaker {
    private final DayRecord recorded;
    private final DayTables tables;
    private final Completeness completeness;
    private final Signatories names;

    /** For the container's proxy only. */
    protected PackMaker() {
        this(null, null, null, null);
    }

    @Inject
    PackMaker(DayRecord recorded, DayTables tables, Completeness completeness, Signatories names) {
        this.recorded = recorded;
        this.tables = tables;
        this.completeness = completeness;
        this.names = names;
    }

    /** What a pack is made of, besides what the database says. */
    record Making(Window window, DayInputs inputs, List<Check> checks, Map<String, String> signatures) {}

    void write(Making making, PackKey key, OutputStream out) throws IOException {
        Window window = making.window();
        try (PackWriter pack = new PackWriter(out)) {
            pack.add(Part.RULES, lines -> lines.line(window.ruleSet().rules().strip()));
            pack.add(Part.STATEMENTS, lines -> all(lines, tables.statements(window)));
            for (Part part :
                    List.of(Part.ENTRIES, Part.MOVEMENTS, Part.MATCHED_ENTRIES, Part.MATCHED_MOVEMENTS, Part.OUTCOMES))
                pack.add(part, making.inputs().file(part));
            pack.add(Part.MATCHES, lines -> matches(lines, window));
            pack.add(Part.BREAKS, lines -> all(lines, tables.breaks(window)));
            pack.add(Part.DECISIONS, lines -> {
                lines.line(FourEyes.HEADING);
                all(lines, tables.decisions(window));
            });
            pack.add(Part.CHECKLIST, lines -> checklist(lines, making.checks()));
            pack.add(Part.COMPLETENESS, lines -> completeness(lines, window));
            pack.add(Part.TOTALS, lines -> all(lines, making.inputs().totals().lines()));
            pack.finish(facts(making), key);
        }
    }

    private static Map<String, String> facts(Making making) {
        Window window = making.window();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("bank", window.account().bankBin());
        facts.put("account", window.account().number());
        facts.put(PackWriter.DAY, window.day().toString());
        facts.put(
                "rules", window.ruleSet().id() + " version " + window.ruleSet().version());
        facts.putAll(making.signatures());
        return facts;
    }

    private static void all(PackWriter.LineSink lines, List<String> texts) throws IOException {
        for (String text : texts) lines.line(text);
    }

    private void matches(PackWriter.LineSink lines, Window window) throws IOException {
        lines.line(Recorded.HEADING);
        for (Object[] row : recorded.matches(window)) {
            String by = (String) row[7];
            boolean ofDay = DayBooks.number(row[9]) == 1;
            String made = !by.isEmpty() ? "PERSON" : ofDay ? "RULE" : "OTHER";
            lines.line(Csv.line(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    made,
                    names.name(by),
                    DayBooks.instant(row[8])));
        }
    }

    private static void checklist(PackWriter.LineSink lines, List<Check> checks) throws IOException {
        lines.line(Csv.line("check", "passed", "in the way", "accepted"));
        for (Check check : checks)
            lines.line(Csv.line(
                    check.kind(),
                    check.passed(),
                    check.detail(),
                    check.accepted().stream()
                            .map(one -> "break " + one.breakId() + " by " + one.askedBy() + " and " + one.decidedBy())
                            .collect(Collectors.joining("; "))));
    }

    private void completeness(PackWriter.LineSink lines, Window window) throws IOException {
        lines.line(Csv.line("what", "count", "amount", "name", "id"));
        for (Completeness.Line line : completeness.of(window))
            lines.line(Csv.line(line.kind(), line.count(), line.amount(), line.name(), line.id()));
    }
}
