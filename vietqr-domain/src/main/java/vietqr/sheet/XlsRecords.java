package vietqr.sheet;

import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of the records of a workbook. */
final class XlsRecords extends AbortableHSSFListener {
    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final Handover rows;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();
    private SSTRecord texts;
    private boolean datesFrom1904;
    private int sheet = -1;
    private int row = -1;

    XlsRecords(Handover rows) {
        this.rows = rows;
    }

    boolean datesFrom1904() {
        return datesFrom1904;
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BoundSheetRecord named) hidden.add(named.isHidden() || named.isVeryHidden());
        else if (record instanceof SSTRecord table) texts = table;
        else if (record instanceof DateWindow1904Record window) datesFrom1904 = window.getWindowing() == 1;
        else if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) sheet++;
        else if (record instanceof CellValueRecordInterface value && isWanted()) return cell(value);
        return datesFrom1904 || rows.over() || sheet > wanted() ? STOP : GO_ON;
    }

    /** The last row is over when there are no more records. */
    void end() {
        if (row >= 0) rows.row(row + 1, cells);
    }

    private boolean isWanted() {
        return sheet == wanted();
    }

    private int wanted() {
        return Math.max(0, hidden.indexOf(false));
    }

    private short cell(CellValueRecordInterface value) {
        if (value.getRow() != row) {
            if (row >= 0 && !rows.row(row + 1, cells)) return STOP;
            cells.clear();
            row = value.getRow();
        }
        int column = value.getColumn();
        if (column >= Row.MOST_CELLS) return GO_ON;
        while (cells.size() <= column) cells.add(Cell.EMPTY);
        cells.set(column, cell((Record) value));
        return GO_ON;
    }

    private Cell cell(Record value) {
        if (value instanceof LabelSSTRecord label)
            return Cell.text(texts.getString(label.getSSTIndex()).getString());
        if (value instanceof LabelRecord label) return Cell.text(label.getValue());
        if (value instanceof NumberRecord number) return number(number.getValue());
        if (value instanceof RKRecord number) return number(number.getRKNumber());
        if (value instanceof FormulaRecord) return Cell.formula();
        return Cell.EMPTY;
    }

    /** The file itself keeps it in binary floating point; its shortest decimal form is what a person typed. */
    private static Cell number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return Cell.text(Double.toString(value));
        return Cell.number(BigDecimal.valueOf(value));
    }
}
