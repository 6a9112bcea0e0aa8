package vietqr.qr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text taken apart for people who look into a code: all that can be told apart, as it was written, also where the decoder
 * refuses. What may be paid is the decoder's business.
 *
 * @param objects under the root in the order of the text, up to the first that cannot be read, and no more than there
 *     are IDs
 */
public record Anatomy(List<DataObject> objects, Checksum checksum) {
    private static final int HEADER = 4;
    private static final String CHECKSUM_HEADER = "6304";

    public Anatomy {
        objects = List.copyOf(objects);
    }

    /**
     * ID 63 at the end of the text.
     *
     * @param written empty if the text does not end in one
     * @param computed what would stand there, upper case
     */
    public record Checksum(Optional<String> written, String computed) {
        /** Also in lower case, as some write it. */
        public boolean right() {
            return written.filter(computed::equalsIgnoreCase).isPresent();
        }

        static Checksum of(String text) {
            int digits = text.length() - Crc16.LENGTH;
            boolean there = text.startsWith(CHECKSUM_HEADER, digits - CHECKSUM_HEADER.length());
            String covered = there ? text.substring(0, digits) : text + CHECKSUM_HEADER;
            byte[] utf8 = covered.getBytes(StandardCharsets.UTF_8);
            return new Checksum(
                    there ? Optional.of(text.substring(digits)) : Optional.empty(), Crc16.of(utf8, utf8.length));
        }
    }

    /** Never throws. */
    public static Anatomy of(String text) {
        List<DataObject> inCharacters = objects("", text, 0, text.length(), Lengths.CODE_POINTS);
        List<DataObject> inBytes = objects("", text, 0, text.length(), Lengths.UTF8_BYTES);
        boolean whole = end(inCharacters) == text.length() || end(inBytes) != text.length();
        return new Anatomy(whole ? inCharacters : inBytes, Checksum.of(text));
    }

    /** The object that begins there, at any depth. */
    public Optional<DataObject> at(int position) {
        return at(objects, position);
    }

    private static Optional<DataObject> at(List<DataObject> level, int position) {
        for (DataObject object : level) {
            if (object.position() == position) return Optional.of(object);
            Optional<DataObject> inside = at(object.parts(), position);
            if (inside.isPresent()) return inside;
        }
        return Optional.empty();
    }

    private static List<DataObject> objects(String above, String text, int from, int to, Lengths lengths) {
        List<DataObject> level = new ArrayList<>();
        for (int at = from; to - at >= HEADER && level.size() < Template.IDS; ) {
            int id = twoDigits(text, at);
            int length = twoDigits(text, at + 2);
            int end = id < 0 || length < 0 ? -1 : lengths.end(text, at + HEADER, length);
            if (end < 0 || end > to) break;
            String path = above + text.substring(at, at + 2);
            level.add(new DataObject(
                    path, at, end, text.substring(at + HEADER, end), parts(path, text, at + HEADER, end, lengths)));
            at = end;
        }
        return level;
    }

    /** None unless they fill the value exactly: then it is no template, or a broken one. */
    private static List<DataObject> parts(String path, String text, int from, int to, Lengths lengths) {
        if (!isTemplate(path)) return List.of();
        List<DataObject> parts = objects(path + "/", text, from, to, lengths);
        return end(parts) == to ? parts : List.of();
    }

    private static boolean isTemplate(String path) {
        if (path.length() > 2) return path.equals("38/01");
        int id = Integer.parseInt(path);
        return id >= NetworkAccount.FIRST_ID && id <= NetworkAccount.LAST_ID
                || id == AdditionalData.ID
                || id == LanguageTemplate.ID
                || id >= RootId.FIRST_UNRESERVED;
    }

    private static int end(List<DataObject> level) {
        return level.isEmpty() ? -1 : level.get(level.size() - 1).end();
    }

    private static int twoDigits(String text, int at) {
        String digits = text.substring(at, at + 2);
        return Format.digits(digits, 2) ? Integer.parseInt(digits) : -1;
    }
}
