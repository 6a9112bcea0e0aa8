package vietqr.bankfile;

import vietqr.sheet.Sheets;

import java.util.Optional;

/** How a file is written. Found out from its bytes, not from its name. */
public enum Format {
    XLSX(Sheets.Kind.XLSX),
    XLS(Sheets.Kind.XLS),
    CSV(Sheets.Kind.CSV),
    MT940(null),
    CAMT(null);

    private final Sheets.Kind table;

    Format(Sheets.Kind table) {
        this.table = table;
    }

    /** The kind of table it is; empty if it says itself what its parts mean. Of a table a profile must say that. */
    public Optional<Sheets.Kind> table() {
        return Optional.ofNullable(table);
    }
}
