package vietqr.system;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet as a file. */
record SheetFile(String name, byte[] bytes) {
    static SheetFile xlsx(String name, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bank", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sao ke");
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).size(); column++)
                    sheet.value(row, column, rows.get(row).get(column));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetFile(name, out.toByteArray());
    }

    static SheetFile csv(String name, List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(SheetFile::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
        return new SheetFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The rows with another text in the last column of the row in which some reference stands. */
    static List<List<String>> spoilt(List<List<String>> rows, String reference, String instead) {
        return rows.stream()
                .map(row -> row.contains(reference) ? withLast(row, instead) : row)
                .toList();
    }

    private static List<String> withLast(List<String> row, String instead) {
        List<String> changed = new ArrayList<>(row);
        changed.set(row.size() - 1, instead);
        return changed;
    }
}
