package vietqr.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
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
    private static final String USUAL = ",;\t|^~";
    private static final String RARE = "!#$%&*=@`\\\u00a6\u00a7";
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
        } catch (CsvParseException endless) {
            throw new BadSheet(BadSheet.Fault.ENDLESS_ROW, endless);
        } catch (RuntimeException broken) {
            throw new BadSheet(BadSheet.Fault.BROKEN, broken);
        }
    }

    private static int line(CsvRecord record) {
        return (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
    }

    /**
     * Whichever of the usual ones is on most lines, and of two equals the one that is there more often; if none is on most of
     * them, any other character that is no letter, digit, or part of numbers and times.
     */
    static char separator(Path file) throws BadSheet, IOException {
        List<String> seen = sample(file);
        Count usual = most(USUAL, seen);
        if (usual.lines() * 2 > seen.size()) return usual.separator();
        Count rare = most(RARE, seen);
        return rare.lines() * 2 > seen.size() ? rare.separator() : usual.separator();
    }

    private static List<String> sample(Path file) throws BadSheet, IOException {
        try (BufferedReader reader = new BufferedReader(Encoding.open(file))) {
            char[] sample = new char[SAMPLE_CHARS];
            int length = Math.max(0, reader.read(sample));
            return new String(sample, 0, length)
                    .lines()
                    .limit(SAMPLE_LINES)
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** @param lines on how many it is */
    private record Count(char separator, int lines, int all) {}

    private static Count most(String separators, List<String> seen) {
        Count best = null;
        for (char separator : separators.toCharArray()) {
            int lines = 0;
            int all = 0;
            for (String line : seen) {
                int here = outsideQuotes(line, separator);
                all += here;
                if (here > 0) lines++;
            }
            if (best == null || lines > best.lines() || lines == best.lines() && all > best.all())
                best = new Count(separator, lines, all);
        }
        return best;
    }

    private static int outsideQuotes(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            else if (!quoted && line.charAt(i) == separator) count++;
        }
        return count;
    }
}
