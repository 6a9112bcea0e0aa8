package vietqr.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack says of itself.
 *
 * @param facts names and values, in order; neither has line breaks
 */
record Manifest(Map<String, String> facts, List<FileHash> files) {
    static final String NAME = "manifest.txt";
    static final String SIGNATURE = "manifest.sig";
    static final String FIRST_LINE = "vietqr evidence pack 1";
    private static final int LONGEST = 100_000;

    record FileHash(String sha256, long size, String name) {}

    Manifest {
        facts = new LinkedHashMap<>(facts);
        files = List.copyOf(files);
    }

    String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        facts.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]+", " "))
                .append('\n'));
        for (FileHash file : files)
            text.append(file.sha256())
                    .append(' ')
                    .append(file.size())
                    .append(' ')
                    .append(file.name())
                    .append('\n');
        return text.toString();
    }

    /** Empty if it is no manifest of a version known here. */
    static Optional<Manifest> read(String text) {
        if (text.length() > LONGEST || !text.startsWith(FIRST_LINE + "\n")) return Optional.empty();
        Map<String, String> facts = new LinkedHashMap<>();
        List<FileHash> files = new ArrayList<>();
        for (String line : text.substring(FIRST_LINE.length() + 1).split("\n")) {
            if (line.matches("[0-9a-f]{64} \\d{1,18} [a-z.-]{1,60}")) {
                String[] cells = line.split(" ");
                files.add(new FileHash(cells[0], Long.parseLong(cells[1]), cells[2]));
            } else if (line.contains(": ")) {
                String[] cells = line.split(": ", 2);
                facts.put(cells[0], cells[1]);
            } else return Optional.empty();
        }
        return Optional.of(new Manifest(facts, files));
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
