package vietqr.bankfile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import vietqr.bankfile.BankProfile.Title;
import vietqr.sheet.Cell;
import vietqr.sheet.Row;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes a statement of the rows of a sheet, by the profile that fits it. */
final class TableReading implements Predicate<Row> {
    private final BankProfile profile;
    private final RowReading rows;
    private final int firstLine;
    private final Sink sink;
    private final Head head = new Head();

    /** Kept back until the next row shows whether its text goes on. */
    private Line pending;

    private boolean footer;

    TableReading(Fitting fitting, Sink sink) {
        this.profile = fitting.profile();
        this.rows = new RowReading(profile, fitting.layout());
        this.firstLine = profile.hasHeader()
                ? fitting.headerLine() + profile.header().rows()
                : profile.header().firstRow();
        this.sink = sink;
        sink.statement(head);
    }

    @Override
    public boolean test(Row row) {
        if (!sink.goOn(row.line())) return false;
        if (row.isEmpty()) return true;
        if (row.line() < firstLine) return title(row);
        String text = row.joined();
        String words = Folded.words(text);
        footer = footer || profile.footer().stream().anyMatch(words::startsWith);
        if (footer) return title(row);
        String plain = Folded.plain(text);
        if (profile.skip().stream().anyMatch(pattern -> pattern.matcher(plain).find())) return title(row);
        return entry(row);
    }

    /** Hands over what was kept back. */
    void end() {
        flush();
    }

    private boolean entry(Row row) {
        Optional<String> more = profile.continued() && pending != null ? rows.onlyContent(row) : Optional.empty();
        if (more.isPresent()) {
            pending = pending.continued(more.get());
            return true;
        }
        if (!flush()) return false;
        RowReading.Read read = rows.read(row, head);
        if (read.problem() != null) return sink.unreadable(row.line(), read.day(), read.problem(), row.joined());
        pending = read.line();
        return true;
    }

    private boolean flush() {
        Line line = pending;
        pending = null;
        if (line == null) return true;
        return head.hand(line, sink);
    }

    private boolean title(Row row) {
        String text = row.joined();
        String plain = Folded.plain(text);
        for (Map.Entry<Title, Pattern> wanted : profile.title().entrySet()) {
            Matcher found = wanted.getValue().matcher(plain);
            if (found.find() && found.group(1) != null)
                take(wanted.getKey(), found.group(1).strip());
        }
        return true;
    }

    private void take(Title kind, String value) {
        switch (kind) {
            case ACCOUNT -> head.account(value);
            case CURRENCY -> head.currency(value);
            case REFERENCE -> head.reference(value);
            case FROM -> day(value, head::from);
            case TO -> day(value, head::to);
            case OPENING -> balance(value, head::opening);
            case CLOSING -> balance(value, head::closing);
        }
    }

    private void day(String value, Consumer<LocalDate> into) {
        profile.days().read(new Cell(Cell.Kind.TEXT, value)).map(Days.Read::day).ifPresent(into);
    }

    private void balance(String value, Consumer<Long> into) {
        Amounts.Read read = profile.amounts().read(value);
        if (read.good()) into.accept(read.value());
    }
}
