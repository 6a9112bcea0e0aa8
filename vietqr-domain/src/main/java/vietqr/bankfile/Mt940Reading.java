package vietqr.bankfile;

import vietqr.sheet.BadSheet;
import vietqr.sheet.Encoding;

import java.io.IOException;
import java.io.LineNumberReader;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SWIFT's MT940, statement by statement, with or without the envelope of the network, a field at a time: however long a
 * statement is, no more than one entry of it is in memory.
 */
final class Mt940Reading {
    private static final int LONGEST_FIELD = 4000;
    private static final int LONGEST_LINE = 10_000;
    private static final Pattern TAG = Pattern.compile("\\A:(\\d{2}[A-Z]?):(.*)\\z", Pattern.DOTALL);

    private final Sink sink;
    private final StringBuilder field = new StringBuilder();
    private Mt940Statement statement;
    private String tag = "";
    private int fieldLine;
    private boolean goOn = true;

    Mt940Reading(Sink sink) {
        this.sink = sink;
    }

    void read(Path path) throws Unreadable, IOException {
        try (LineNumberReader lines = new LineNumberReader(Encoding.open(path))) {
            for (String line = next(lines); line != null && goOn; line = next(lines)) line(line, lines.getLineNumber());
        } catch (BadSheet bad) {
            throw BankFile.unreadable(bad);
        }
        endField();
        endStatement();
    }

    /** As {@code readLine}, but a line may not go on for ever: what is too much of it is let go. */
    private static String next(LineNumberReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) return null;
        for (; c >= 0 && c != '\n'; c = lines.read()) if (line.length() < LONGEST_LINE) line.append((char) c);
        return line.toString().stripTrailing();
    }

    private void line(String line, int number) {
        String text = line.startsWith("{")
                ? line.substring(line.lastIndexOf("{4:") < 0 ? line.length() : line.lastIndexOf("{4:") + 3)
                : line;
        Matcher begins = TAG.matcher(text);
        if (begins.matches()) {
            endField();
            tag = begins.group(1);
            fieldLine = number;
            field.setLength(0);
            field.append(begins.group(2));
        } else if (text.startsWith("-}") || text.equals("-")) {
            endField();
            endStatement();
        } else if (!tag.isEmpty() && field.length() + text.length() < LONGEST_FIELD) {
            field.append('\n').append(text);
        }
        if (goOn) goOn = sink.goOn(number);
    }

    private void endField() {
        if (tag.equals("20")) {
            endStatement();
            statement = new Mt940Statement(sink);
        }
        if (!tag.isEmpty() && goOn) {
            if (statement == null) statement = new Mt940Statement(sink);
            goOn = statement.field(tag, field.toString(), fieldLine);
        }
        tag = "";
    }

    private void endStatement() {
        if (statement != null && goOn) goOn = statement.end();
        statement = null;
    }
}
