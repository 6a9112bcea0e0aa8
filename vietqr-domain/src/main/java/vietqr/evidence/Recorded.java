package vietqr.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a pack has on record as belonging together.
 *
 * @param byRules in the words of {@link Derivation#pair}
 * @param others how many people have made, or were made of the statement
 */
public record Recorded(Set<String> byRules, long others) {
    private static final int GROUP = 0;
    private static final int ENTRY = 1;
    private static final int MOVEMENT = 2;
    private static final int RULE = 3;
    private static final int MADE = 7;

    /** The first line of the part; what stands in the last column says who made it, {@code RULE} for a rule. */
    public static final String HEADING =
            Csv.line("group", "entry", "movement", "rule", "gates", "grades", "difference", "made", "by", "at");

    static Recorded read(Inputs inputs) throws IOException {
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        try (Lines lines = new Lines(inputs.open(Part.MATCHES))) {
            if (!lines.hasNext() || !lines.next().equals(HEADING))
                throw new IllegalArgumentException(Part.MATCHES.file() + " has another heading");
            while (lines.hasNext()) {
                List<String> cells = Csv.cells(lines.next());
                groups.computeIfAbsent(cells.get(GROUP), group -> new ArrayList<>())
                        .add(cells);
            }
        }
        Set<String> byRules = groups.values().stream()
                .filter(rows -> rows.get(0).get(MADE).equals("RULE"))
                .map(rows -> Derivation.pair(rows.get(0).get(RULE), ids(rows, ENTRY), ids(rows, MOVEMENT)))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Recorded(byRules, groups.size() - byRules.size());
    }

    private static List<Long> ids(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
