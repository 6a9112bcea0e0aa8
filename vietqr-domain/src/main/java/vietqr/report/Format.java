package vietqr.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of file a report is written into. */
public enum Format {
    /** For programs: UTF-8 with a byte order mark, commas, every cell quoted. */
    CSV("text/csv; charset=UTF-8", 5_000_000),
    /** For spreadsheets: real numbers and dates. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 5_000_000),
    /** For paper. */
    PDF("application/pdf", 20_000);

    private final String mediaType;
    private final long mostRows;

    Format(String mediaType, long mostRows) {
        this.mediaType = mediaType;
        this.mostRows = mostRows;
    }

    public static Optional<Format> of(String word) {
        return Stream.of(values())
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findAny();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** No file of this sort has more rows. */
    public long mostRows() {
        return mostRows;
    }

    Sheet open(OutputStream out, Caption caption) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(out, caption);
            case XLSX -> new XlsxSheet(out, caption);
            case PDF -> new PdfSheet(out, caption);
        };
    }
}
