package vietqr.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What people may bring along. Known by the bytes: a name says nothing. */
public enum PaperType {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    /** Office Open XML is a ZIP; it is handed out as what it is. */
    ZIP("application/zip", "PK\u0003\u0004"),
    TEXT("text/plain; charset=UTF-8", "");

    private final String mime;
    private final byte[] begin;

    PaperType(String mime, String begin) {
        this.mime = mime;
        this.begin = begin.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String mime() {
        return mime;
    }

    /** Empty for anything else. */
    public static Optional<PaperType> of(byte[] content) {
        for (PaperType type : values()) {
            if (type == TEXT) continue;
            if (content.length > type.begin.length
                    && Arrays.equals(content, 0, type.begin.length, type.begin, 0, type.begin.length))
                return Optional.of(type);
        }
        return readable(content) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean readable(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isBlank()
                    && text.chars()
                            .allMatch(letter -> letter >= 0x20 || letter == '\n' || letter == '\r' || letter == '\t');
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
