package vietqr.statement;

/** How a file is written. Found out from its bytes, not from its name. */
public enum Format {
    XLSX,
    XLS,
    CSV,
    MT940,
    CAMT;

    /** Whether it is a table whose layout a profile must say. */
    boolean isTable() {
        return this == XLSX || this == XLS || this == CSV;
    }
}
