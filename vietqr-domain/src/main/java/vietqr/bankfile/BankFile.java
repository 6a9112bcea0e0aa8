package vietqr.bankfile;

import vietqr.sheet.BadSheet;
import vietqr.sheet.Row;
import vietqr.sheet.Sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A file of a bank: finds out what it is, which profile fits it, and reads it. */
public final class BankFile {
    private static final int TOP_LINES = 100;

    private final Path path;
    private final Format format;

    private BankFile(Path path, Format format) {
        this.path = path;
        this.format = format;
    }

    /** @throws Unreadable if it is none of the formats we know */
    public static BankFile open(Path path) throws Unreadable, IOException {
        return new BankFile(
                path, Formats.of(path).orElseThrow(() -> new Unreadable(Finding.of(Reason.NO_SUCH_FORMAT))));
    }

    public Format format() {
        return format;
    }

    /** About how many lines or entries it has; 0 if nobody knows before the end. */
    public long lines() throws Unreadable, IOException {
        try {
            return format == Format.CAMT ? 0 : Sheets.rows(path, format.table().orElse(Sheets.Kind.CSV));
        } catch (BadSheet bad) {
            throw unreadable(bad);
        }
    }

    /** How each profile fits; a file that is no table needs none, and gets an empty list. */
    public List<Fitting> fittings(List<BankProfile> profiles) throws Unreadable, IOException {
        if (format.table().isEmpty()) return List.of();
        List<Row> top = top();
        return profiles.stream().map(profile -> Fitting.of(profile, top)).toList();
    }

    /** The first rows of a table. */
    public List<Row> top() throws Unreadable, IOException {
        List<Row> top = new ArrayList<>();
        if (format.table().isPresent())
            rows(row -> {
                if (row.line() <= TOP_LINES) top.add(row);
                return row.line() < TOP_LINES;
            });
        return top;
    }

    /**
     * The one by which to read: of several that fit, one made for the bank, then one that knows how amounts are written, then
     * the one that knows most columns, then the first.
     *
     * @param bankBin of the account; empty if nobody has said
     * @throws Unreadable if none fits, with what each expected and found
     */
    public static Fitting choose(List<Fitting> fittings, String bankBin) throws Unreadable {
        Comparator<Fitting> better = Comparator.<Fitting, Boolean>comparing(
                        one -> !bankBin.isEmpty() && one.profile().bank().equals(bankBin))
                .thenComparing(one -> !one.profile().eitherWay())
                .thenComparing(one -> one.layout().columns().size());
        Optional<Fitting> best =
                fittings.stream().filter(Fitting::fits).reduce((a, b) -> better.compare(b, a) > 0 ? b : a);
        if (best.isPresent()) return best.get();
        Stream<Finding> problems = fittings.stream().flatMap(one -> one.problem().stream());
        throw new Unreadable(Stream.concat(Stream.of(Finding.of(Reason.NO_PROFILE)), problems)
                .toList());
    }

    /** Reads a table by a profile that fits it. */
    public void read(Fitting fitting, Sink sink) throws Unreadable, IOException {
        TableReading reading = new TableReading(fitting, sink);
        rows(reading);
        reading.end();
    }

    /** Reads a file that needs no profile. */
    public void read(Sink sink) throws Unreadable, IOException {
        switch (format) {
            case MT940 -> new Mt940Reading(sink).read(path);
            case CAMT -> new CamtReading(sink).read(path);
            default -> throw new IllegalStateException(format + " needs a profile");
        }
    }

    private void rows(Predicate<Row> goOn) throws Unreadable, IOException {
        try {
            Sheets.read(path, format.table().orElseThrow(), goOn);
        } catch (BadSheet bad) {
            throw unreadable(bad);
        }
    }

    static Unreadable unreadable(BadSheet bad) {
        return new Unreadable(
                switch (bad.fault()) {
                    case BROKEN -> Finding.of(Reason.BROKEN, bad.getMessage());
                    case ENDLESS_ROW -> Finding.of(Reason.ENDLESS_ROW);
                    case ENCRYPTED -> Finding.of(Reason.ENCRYPTED);
                    case TOO_LARGE -> Finding.of(Reason.TOO_LARGE);
                    case DATES_FROM_1904 -> Finding.of(Reason.DATES_FROM_1904);
                    case NO_TEXT -> Finding.of(Reason.NO_SUCH_FORMAT);
                });
    }
}
