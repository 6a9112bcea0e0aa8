package vietqr.report;

/** What comes of asking for a report. */
public sealed interface ExportResult {
    /** It is being made. */
    record Asked(Export export) implements ExportResult {}

    record Refused(Fault fault) implements ExportResult {}
}
