package vietqr.web.endpoints;

import vietqr.webhook.ErrorGroup;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A partner's error table as people type it: a line for each {@code errorReason}, then {@code =} and the letter of what it means,
 * R, S, F or W (wire reference, section 7.3).
 *
 * @param wrongLine the first line that cannot be read, counted from one; zero if all can
 */
record TypedErrorTable(Map<String, ErrorGroup> lines, int wrongLine) {
    static final int LONGEST_TEXT = 50_000;

    private static final int MOST_LINES = 200;
    private static final int LONGEST_REASON = 200;

    static TypedErrorTable of(String typed) {
        Map<String, ErrorGroup> lines = new TreeMap<>();
        int number = 0;
        for (String line : typed.split("\\R", -1)) {
            number++;
            if (line.isBlank()) continue;
            int at = line.lastIndexOf('=');
            String reason = at < 0 ? "" : line.substring(0, at).strip();
            Optional<ErrorGroup> group = group(line.substring(at + 1).strip());
            boolean readable = !reason.isEmpty() && reason.length() <= LONGEST_REASON && group.isPresent();
            if (!readable || lines.putIfAbsent(reason, group.get()) != null || lines.size() > MOST_LINES)
                return new TypedErrorTable(Map.of(), number);
        }
        return new TypedErrorTable(lines, 0);
    }

    /** The same table written down. */
    static String text(Map<String, ErrorGroup> table) {
        return table.entrySet().stream()
                .map(line -> line.getKey() + " = " + line.getValue().name().charAt(0))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<ErrorGroup> group(String letter) {
        for (ErrorGroup group : ErrorGroup.values())
            if (letter.equalsIgnoreCase(group.name().substring(0, 1))) return Optional.of(group);
        return Optional.empty();
    }
}
