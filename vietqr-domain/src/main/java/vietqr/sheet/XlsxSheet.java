package vietqr.sheet;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Excel's format of today. */
final class XlsxSheet {
    private XlsxSheet() {}

    static void read(Path file, Handover rows) throws BadSheet, IOException {
        new Unpacking(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true))) {
            if (workbook.isDate1904()) throw new BadSheet(BadSheet.Fault.DATES_FROM_1904, "1904");
            Sheet sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new BadSheet(BadSheet.Fault.BROKEN, "no sheet"));
            read(sheet, rows);
        } catch (IOException | RuntimeException broken) {
            throw new BadSheet(BadSheet.Fault.BROKEN, broken);
        }
    }

    private static void read(Sheet sheet, Handover handover) throws IOException {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
            while (each.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = each.next();
                if (!handover.row(row.getRowNum(), cells(row))) return;
            }
        }
    }

    private static List<Cell> cells(org.dhatim.fastexcel.reader.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), Row.MOST_CELLS); column++)
            cells.add(cell(row.getCell(column)));
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) return Cell.EMPTY;
        return switch (cell.getType()) {
            case NUMBER -> Cell.number(cell.asNumber());
            case STRING, BOOLEAN, ERROR -> Cell.text(cell.getText());
            case FORMULA -> Cell.formula();
            case EMPTY -> Cell.EMPTY;
        };
    }
}
