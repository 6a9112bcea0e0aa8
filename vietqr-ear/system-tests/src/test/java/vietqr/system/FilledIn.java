package vietqr.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook that somebody has written into, as a spreadsheet program saves it. */
final class FilledIn {
    private FilledIn() {}

    /** @param cells what stands at the end of the rows, by address such as {@code K2} */
    static byte[] workbook(Path before, Map<String, String> cells) throws IOException {
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(before.toFile());
                ZipOutputStream out = new ZipOutputStream(after)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().endsWith("sheet1.xml") ? written(content, cells) : content);
            }
        }
        return after.toByteArray();
    }

    private static byte[] written(byte[] sheet, Map<String, String> cells) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        Map<String, String> rows = cells.keySet().stream()
                .sorted()
                .collect(Collectors.groupingBy(
                        at -> at.replaceAll("\\D", ""),
                        Collectors.mapping(at -> cell(at, cells.get(at)), Collectors.joining())));
        for (Map.Entry<String, String> row : rows.entrySet())
            xml = xml.replaceFirst("(?s)(<row r=\"" + row.getKey() + "\".*?)</row>", "$1" + row.getValue() + "</row>");
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
