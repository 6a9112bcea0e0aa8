package vietqr.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each statement of a pack whose balances do not follow, and each day without one, was accepted by a decision in the pack. */
final class Balances {
    private static final Set<String> OF_BALANCES = Set.of("BALANCE_CHAIN_BROKEN", "STATEMENT_GAP");

    private Balances() {}

    /** Packs of before there were acceptances do not tell which statement a break is about; nothing is said of those. */
    static List<String> unaccepted(Inputs inputs) throws IOException {
        List<Map<String, String>> breaks = rows(inputs, Part.BREAKS);
        List<Map<String, String>> statements = rows(inputs, Part.STATEMENTS);
        Set<String> decided = decided(inputs);
        List<String> unaccepted = new ArrayList<>();
        for (Map<String, String> one : breaks)
            if (OF_BALANCES.contains(one.get("reason"))
                    && one.containsKey("statement")
                    && !one.get("state").equals("HEALED")
                    && !decided.contains("break " + one.get("id")))
                unaccepted.add(one.get("reason") + " break " + one.get("id"));
        for (Map<String, String> one : statements)
            if (one.containsKey("statement") && isFalse(one.get("chain")) && !told(one.get("statement"), breaks))
                unaccepted.add("statement " + one.get("statement"));
        return unaccepted;
    }

    private static boolean told(String statement, List<Map<String, String>> breaks) {
        return breaks.stream()
                .anyMatch(one -> statement.equals(one.get("statement"))
                        && "BALANCE_CHAIN_BROKEN".equals(one.get("reason"))
                        && one.get("state").equals("RESOLVED"));
    }

    private static boolean isFalse(String chain) {
        return chain.equals("false") || chain.equals("0");
    }

    private static Set<String> decided(Inputs inputs) throws IOException {
        Set<String> decided = new HashSet<>();
        for (Map<String, String> one : rows(inputs, Part.DECISIONS))
            if ("true".equals(one.get("needs second")) && "DONE".equals(one.get("state")))
                decided.add(one.get("about"));
        return decided;
    }

    private static List<Map<String, String>> rows(Inputs inputs, Part part) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Lines lines = new Lines(inputs.open(part))) {
            if (!lines.hasNext()) return rows;
            List<String> names = Csv.cells(lines.next());
            while (lines.hasNext()) {
                List<String> cells = Csv.cells(lines.next());
                Map<String, String> row = new HashMap<>();
                for (int at = 0; at < Math.min(names.size(), cells.size()); at++) row.put(names.get(at), cells.get(at));
                rows.add(row);
            }
        }
        return rows;
    }
}
