package vietqr.bank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The layout of {@code banks.txt}, ours and the operator's: one bank per line, ten columns parted by {@code |}. */
final class BankFile {
    private static final int COLUMNS = 10;
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 2_000;

    private final String source;
    private int line;

    private BankFile(String source) {
        this.source = source;
    }

    /**
     * @param source how the file is called in the message when it is wrong
     * @throws IllegalArgumentException naming the line and what is wrong with it
     */
    static List<Bank> read(Reader reader, String source) throws IOException {
        return new BankFile(source).read(new BufferedReader(reader));
    }

    private List<Bank> read(BufferedReader reader) throws IOException {
        List<Bank> banks = new ArrayList<>();
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (line > MOST_LINES || text.length() > LONGEST_LINE)
                throw wrong("the file is too large to be a bank list");
            String content = line == 1 ? text.replaceFirst("^\uFEFF", "") : text;
            if (!content.isBlank() && !content.startsWith("#")) banks.add(bank(content));
        }
        return banks;
    }

    private Bank bank(String text) {
        String[] columns =
                Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (columns.length != COLUMNS) throw wrong("expected " + COLUMNS + " columns, found " + columns.length);
        List<String> otherCodes = Arrays.stream(columns[5].split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        Bank.Kind kind = choice(Bank.Kind.class, columns[7]);
        Bank.Answer scans = choice(Bank.Answer.class, columns[8]);
        Bank.Answer names = choice(Bank.Answer.class, columns[9]);
        try {
            return new Bank(
                    columns[0],
                    columns[1],
                    columns[2],
                    columns[3],
                    columns[4],
                    otherCodes,
                    columns[6],
                    kind,
                    scans,
                    names);
        } catch (IllegalArgumentException rule) {
            throw wrong(rule.getMessage());
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String text) {
        E[] choices = type.getEnumConstants();
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> wrong("'" + text + "' is none of " + list(choices)));
    }

    private static String list(Object[] choices) {
        return Arrays.stream(choices).map(Object::toString).collect(Collectors.joining(", "));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(source + ", line " + line + ": " + what);
    }
}
