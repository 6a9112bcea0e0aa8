package vietqr.web.terminals;

import jakarta.enterprise.context.SessionScoped;
import vietqr.terminal.SheetLine;
import vietqr.terminal.TerminalSheet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The rows that a person has brought and looks at before they are taken; those of the last file. */
@SessionScoped
public class PendingImport implements Serializable {
    private static final long serialVersionUID = 1L;

    private long merchantId;
    private ArrayList<SheetLine> lines = new ArrayList<>();

    void bring(long whose, List<SheetLine> rows) {
        if (rows.size() > TerminalSheet.MOST_ROWS) throw new IllegalArgumentException(rows.size() + " rows");
        merchantId = whose;
        lines = new ArrayList<>(rows);
    }

    List<SheetLine> of(long whose) {
        return whose == merchantId ? List.copyOf(lines) : List.of();
    }

    void forget() {
        lines = new ArrayList<>();
    }
}
