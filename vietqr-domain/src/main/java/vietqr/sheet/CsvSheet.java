package vietqr.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/** Text with a row to a line, its cells kept apart by whichever character does so most. */
final class CsvSheet {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE_LINES = 100;
    private static final int SAMPLE_CHARS = 256 * 1024;

    /** A quote that is never closed would make one cell of all that follows. */
    private static final int LONGEST_ROW = 1 << 20;

    private CsvSheet() {}

    static void read(Path file, Handover rows) throws BadSheet, IOException {
        try (Reader text = Encoding.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                List<Cell> cells = record.getFields().stream()
                        .limit(Row.MOST_CELLS)
                        .map(Cell::text)
                        .toList();
                if (!rows.row(line(record), cells)) return;
            }
        } catch (RuntimeException broken) {
            throw new BadSheet(BadSheet.Fault.BROKEN, broken);
        }
    }

    private static int line(CsvRecord record) {
        return (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
    }

    /** Whichever of them is on most lines, and of two equals the one that is there more often. */
    static char separator(Path file) throws BadSheet, IOException {
        int[] lines = new int[SEPARATORS.length];
        int[] all = new int[SEPARATORS.length];
        try (BufferedReader reader = new BufferedReader(Encoding.open(file))) {
            char[] sample = new char[SAMPLE_CHARS];
            int length = Math.max(0, reader.read(sample));
            String[] seen = new String(sample, 0, length).split("\n", SAMPLE_LINES + 1);
            for (int i = 0; i < Math.min(seen.length, SAMPLE_LINES); i++) count(seen[i], lines, all);
        }
        int best = 0;
        for (int i = 1; i < SEPARATORS.length; i++)
            if (lines[i] > lines[best] || lines[i] == lines[best] && all[i] > all[best]) best = i;
        return SEPARATORS[best];
    }

    private static void count(String line, int[] lines, int[] all) {
        int[] here = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') quoted = !quoted;
            for (int s = 0; !quoted && s < SEPARATORS.length; s++) if (c == SEPARATORS[s]) here[s]++;
        }
        for (int s = 0; s < SEPARATORS.length; s++) {
            all[s] += here[s];
            if (here[s] > 0) lines[s]++;
        }
    }
}
