package vietqr.bankfile;

import vietqr.sheet.BadSheet;
import vietqr.sheet.Encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells formats by how their files begin. */
final class Formats {
    private static final int SAMPLE = 8192;
    private static final Pattern MT940 = Pattern.compile("(?m)\\A[\\s\u0001]*(\\{1:|:20:)|^:(20|25|60[FM]):");
    private static final Pattern CAMT = Pattern.compile("iso:20022:tech:xsd:camt\\.05[234]|<(\\w+:)?BkToCstmr");

    private Formats() {}

    static Optional<Format> of(Path file) throws IOException {
        byte[] start = new byte[8];
        try (InputStream in = Files.newInputStream(file)) {
            if (in.readNBytes(start, 0, start.length) == 0) return Optional.empty();
        }
        if (begins(start, 'P', 'K', 3, 4)) return Optional.of(Format.XLSX);
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) return Optional.of(Format.XLS);
        if (begins(start, '%', 'P', 'D', 'F')) return Optional.empty();
        try (Reader reader = Encoding.open(file)) {
            char[] sample = new char[SAMPLE];
            int length = Math.max(0, reader.read(sample));
            return ofText(new String(sample, 0, length));
        } catch (BadSheet noText) {
            return Optional.empty();
        }
    }

    private static Optional<Format> ofText(String start) {
        if (start.stripLeading().startsWith("<"))
            return CAMT.matcher(start).find() ? Optional.of(Format.CAMT) : Optional.empty();
        if (MT940.matcher(start).find()) return Optional.of(Format.MT940);
        boolean control = start.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        return control ? Optional.empty() : Optional.of(Format.CSV);
    }

    private static boolean begins(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) if ((start[i] & 0xFF) != wanted[i]) return false;
        return true;
    }
}
