package vietqr.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a text is: its byte order mark says, or zeros in every other byte do, or all of it is UTF-8; else it is
 * Windows-1258, which old Vietnamese programs write and which knows every sequence of bytes.
 */
public final class Encoding {
    private static final int SAMPLE = 4096;
    private static final int BOM = '\uFEFF';

    private Encoding() {}

    /** Opens a text for reading, without its byte order mark. */
    public static Reader open(Path file) throws BadSheet, IOException {
        Charset charset = of(file);
        Reader reader = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file), 64 * 1024),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        return withoutMark(reader);
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader first = new PushbackReader(reader, 1);
        int mark = first.read();
        if (mark >= 0 && mark != BOM) first.unread(mark);
        return first;
    }

    static Charset of(Path file) throws BadSheet, IOException {
        byte[] sample = sample(file);
        if (startsWith(sample, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (startsWith(sample, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        if (odd * 5 > sample.length && even * 20 < odd) return StandardCharsets.UTF_16LE;
        if (even * 5 > sample.length && odd * 20 < even) return StandardCharsets.UTF_16BE;
        if (even + odd > 0) throw new BadSheet(BadSheet.Fault.NO_TEXT, "zero bytes");
        return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1258");
    }

    /** How many ends of lines it has. */
    static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
                for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
        }
        return lines;
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static boolean startsWith(byte[] sample, int first, int second) {
        return sample.length >= 2 && (sample[0] & 0xFF) == first && (sample[1] & 0xFF) == second;
    }

    private static int zeros(byte[] sample, int from) {
        int zeros = 0;
        for (int i = from; i < sample.length; i += 2) if (sample[i] == 0) zeros++;
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[16 * 1024];
        try (Reader strict = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (strict.read(buffer) >= 0) continue;
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
