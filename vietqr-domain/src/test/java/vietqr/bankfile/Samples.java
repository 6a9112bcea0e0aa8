package vietqr.bankfile;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes tables of text as the files a bank would make of them. */
final class Samples {
    private Samples() {}

    /** A cell that begins with {@code #} is a number, with {@code =} a formula. */
    static Path xlsx(Path directory, List<List<String>> rows) {
        Path file = directory.resolve("sample-" + System.nanoTime() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sao ke");
            for (int r = 0; r < rows.size(); r++)
                for (int c = 0; c < rows.get(r).size(); c++)
                    put(sheet, r, c, rows.get(r).get(c));
            if (!rows.isEmpty() && rows.get(0).size() == 1)
                sheet.range(0, 0, 0, 5).merge();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (text.startsWith("#")) sheet.value(row, column, new BigDecimal(text.substring(1)));
        else if (text.startsWith("=")) sheet.formula(row, column, text.substring(1));
        else if (!text.isEmpty()) sheet.value(row, column, text);
    }

    static Path xls(Path directory, List<List<String>> rows) {
        Path file = directory.resolve("sample-" + System.nanoTime() + ".xls");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new HSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("Sao ke");
            for (int r = 0; r < rows.size(); r++) {
                org.apache.poi.ss.usermodel.Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++)
                    put(row, c, rows.get(r).get(c));
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static void put(org.apache.poi.ss.usermodel.Row row, int column, String text) {
        if (text.startsWith("#")) row.createCell(column).setCellValue(new BigDecimal(text.substring(1)).doubleValue());
        else if (!text.isEmpty()) row.createCell(column).setCellValue(text);
    }

    static Path csv(Path directory, List<List<String>> rows, char separator, Charset charset, boolean mark) {
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceFirst("\\A#", ""))
                        .map(cell -> cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0
                                ? cell
                                : '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining("" + separator)))
                .collect(Collectors.joining("\r\n"));
        return bytes(directory, ((mark ? "\uFEFF" : "") + text + "\r\n").getBytes(charset));
    }

    static Path text(Path directory, String text) {
        return bytes(directory, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Path bytes(Path directory, byte[] bytes) {
        try {
            return Files.write(directory.resolve("sample-" + System.nanoTime() + ".bin"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String comma(long amount) {
        return String.format(Locale.US, "%,d", amount);
    }

    static String dot(long amount) {
        return comma(amount).replace(',', '.');
    }

    static Heard read(Path file, List<BankProfile> profiles) {
        Heard heard = new Heard();
        try {
            BankFile bankFile = BankFile.open(file);
            if (bankFile.format().table().isEmpty()) bankFile.read(heard);
            else bankFile.read(BankFile.choose(bankFile.fittings(profiles), ""), heard);
        } catch (Unreadable refused) {
            throw new AssertionError(refused.findings().toString(), refused);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return heard;
    }
}
