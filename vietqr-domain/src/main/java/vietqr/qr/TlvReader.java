package vietqr.qr;

/**
 * Splits text into data objects {@code ID(2) LEN(2) VALUE(LEN)} without gaps or remainder (EMVCo QRCPS 3.1). The work per
 * level is bounded by one hundred distinct IDs, however long the text.
 */
final class TlvReader {
    /** Characters of ID and LEN together. */
    static final int HEADER = 4;

    private final String text;
    private final Lengths lengths;

    TlvReader(String text, Lengths lengths) {
        this.text = text;
        this.lengths = lengths;
    }

    /** The template inside a value that this package has written or checked before. */
    static Template trusted(String value) {
        return new TlvReader(value, Lengths.CODE_POINTS)
                .read(0, value.length(), "")
                .template();
    }

    Level root() {
        return read(0, text.length(), "");
    }

    /** The level inside the value of an object; an empty level if the object is not there. */
    Level inside(Level parent, int id) {
        if (!parent.has(id)) return new Level(parent.name(id) + "/");
        int from = parent.valuePosition(id);
        return read(from, from + parent.text(id).length(), parent.name(id) + "/");
    }

    private Level read(int from, int to, String path) {
        Level level = new Level(path);
        for (int at = from; at < to; ) at = object(level, at, to);
        return level;
    }

    /** Reads one object and returns where the next begins. */
    private int object(Level level, int at, int to) {
        if (to - at < HEADER) throw broken(at, "too little is left over for an object");
        int id = twoDigits(at, "ID");
        int length = twoDigits(at + 2, "length");
        int end = lengths.end(text, at + HEADER, to, length);
        if (end < 0) throw broken(at, "ID " + level.name(id) + " declares length " + length + " but less remains");
        level.add(id, at, text.substring(at + HEADER, end));
        return end;
    }

    private int twoDigits(int at, String what) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) throw broken(at, "the " + what + " is not two digits");
        return tens * 10 + ones;
    }

    private static Refusal broken(int at, String explanation) {
        return new Refusal(Reason.STRUCTURE, at, explanation);
    }
}
