package vietqr.qr;

/**
 * Splits text into data objects {@code ID(2) LEN(2) VALUE(LEN)} without gaps or remainder (EMVCo QRCPS 3.1). The work per
 * level is bounded by one hundred distinct IDs, however long the text.
 */
final class TlvReader {
    /** Characters of ID and LEN together. */
    private static final int HEADER = 4;

    private final Lengths lengths;

    TlvReader(Lengths lengths) {
        this.lengths = lengths;
    }

    /** The template inside a value that this package has written or checked before. */
    static Template trusted(String value) {
        Template only = onlyObject(value);
        return only != null
                ? only
                : new TlvReader(Lengths.CODE_POINTS).root(value).template();
    }

    /** The template if it has just one object, as additional data mostly does; else null. */
    private static Template onlyObject(String value) {
        if (value.length() <= HEADER) return null;
        int id = twoDigits(value, 0);
        boolean only = id >= 0 && twoDigits(value, 2) == value.codePointCount(HEADER, value.length());
        return only ? new Template(new byte[] {(byte) id}, new String[] {value.substring(HEADER)}) : null;
    }

    Level root(String text) {
        return read(Level.root(), text, 0);
    }

    /** The level inside the value of an object; an empty level if the object is not there. No object in it is empty. */
    Level inside(Level parent, int id) {
        Level level = Level.inside(parent, id);
        return parent.has(id) ? read(level, parent.text(id), parent.position(id) + HEADER) : level;
    }

    /** The value of the object that holds the level, as it ought to have been written. */
    String ordered(Level parent, int id, Level level) {
        boolean asWritten = level.isAsWritten() && lengths != Lengths.UTF8_BYTES;
        return asWritten ? parent.text(id) : level.template().text();
    }

    private Level read(Level level, String text, int offset) {
        for (int at = 0; at < text.length(); ) at = object(level, text, at, offset);
        return level;
    }

    /** Reads one object and returns where the next begins. */
    private int object(Level level, String text, int at, int offset) {
        if (text.length() - at < HEADER) throw broken(offset + at, "too little is left over for an object");
        int id = twoDigits(text, at);
        if (id < 0) throw broken(offset + at, "the ID is not two digits");
        int length = twoDigits(text, at + 2);
        if (length < 0) throw broken(offset + at + 2, "the length is not two digits");
        if (length == 0 && !level.isRoot()) throw broken(offset + at, "ID " + level.name(id) + " has no value");
        int end = lengths.end(text, at + HEADER, length);
        if (end < 0)
            throw broken(offset + at, "ID " + level.name(id) + " declares length " + length + " but less remains");
        level.add(id, offset + at, text.substring(at + HEADER, end));
        return end;
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static Refusal broken(int at, String explanation) {
        return new Refusal(Reason.STRUCTURE, at, explanation);
    }
}
