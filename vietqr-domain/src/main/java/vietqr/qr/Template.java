package vietqr.qr;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The data objects of one level of a code, by ID 00 to 99, each with a value of 1 to 99 characters. Immutable; equal when
 * the objects are equal, in whatever order they stood in the code.
 */
public final class Template {
    static final int IDS = 100;
    static final int LONGEST_VALUE = 99;
    private static final String[] TWO_DIGITS =
            IntStream.range(0, IDS).mapToObj("%02d"::formatted).toArray(String[]::new);
    private static final Template EMPTY = new Template(new byte[0], new String[0]);

    private final byte[] ids;
    private final String[] values;

    /** Keeps the arrays: IDs ascending, the value of each at the same place. */
    Template(byte[] ids, String[] values) {
        this.ids = ids;
        this.values = values;
    }

    public static Template empty() {
        return EMPTY;
    }

    /**
     * This template with one object added or replaced.
     *
     * @throws IllegalArgumentException if the ID is not 0..99 or the value has not 1..99 characters
     */
    public Template with(int id, String value) {
        if (id < 0 || id >= IDS) throw new IllegalArgumentException("ID " + id + " is not 0..99");
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > LONGEST_VALUE)
            throw new IllegalArgumentException("the value of ID " + id + " has " + length + " characters, not 1..99");
        int place = place(id);
        return place >= 0 ? replaced(place, value) : inserted(-place - 1, id, value);
    }

    /** Where the object is, or if it is not there -1 less the place where it belongs. So few are found fastest in turn. */
    private int place(int id) {
        int place = 0;
        while (place < ids.length && ids[place] < id) place++;
        return place < ids.length && ids[place] == id ? place : -1 - place;
    }

    private Template replaced(int place, String value) {
        String[] changed = values.clone();
        changed[place] = value;
        return new Template(ids, changed);
    }

    private Template inserted(int place, int id, String value) {
        byte[] moreIds = Arrays.copyOf(ids, ids.length + 1);
        String[] moreValues = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(ids, place, moreIds, place + 1, ids.length - place);
        System.arraycopy(values, place, moreValues, place + 1, values.length - place);
        moreIds[place] = (byte) id;
        moreValues[place] = value;
        return new Template(moreIds, moreValues);
    }

    public Template without(int id) {
        int place = place(id);
        if (place < 0) return this;
        byte[] fewerIds = Arrays.copyOf(ids, ids.length - 1);
        String[] fewerValues = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(ids, place + 1, fewerIds, place, ids.length - place - 1);
        System.arraycopy(values, place + 1, fewerValues, place, values.length - place - 1);
        return new Template(fewerIds, fewerValues);
    }

    public Optional<String> get(int id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(values[place]);
    }

    /** The value, or the empty string, which no object can have. */
    String text(int id) {
        int place = place(id);
        return place < 0 ? "" : values[place];
    }

    public boolean has(int id) {
        return place(id) >= 0;
    }

    /** The IDs present, ascending. */
    public IntStream ids() {
        return IntStream.range(0, ids.length).map(place -> ids[place]);
    }

    /** The objects as a level that stands at no place in any text. */
    Level level() {
        Level level = Level.root();
        for (int place = 0; place < ids.length; place++) level.add(ids[place], 0, values[place]);
        return level;
    }

    /** The objects one after the other, IDs ascending: the value of an object that holds this template. */
    public String text() {
        if (ids.length == 1) return object(ids[0], values[0]);
        StringBuilder text = new StringBuilder(length());
        appendTo(text);
        return text.toString();
    }

    /** Appends every object as ID, LEN, VALUE. */
    void appendTo(StringBuilder text) {
        for (int place = 0; place < ids.length; place++) {
            String value = values[place];
            appendTwoDigits(text, ids[place]);
            appendTwoDigits(text, value.codePointCount(0, value.length()));
            text.append(value);
        }
    }

    /** In characters, if no value has any beyond the basic plane. */
    int length() {
        int length = 0;
        for (String value : values) length += "IILL".length() + value.length();
        return length;
    }

    /** Like {@link #appendTo} for values of ASCII alone, and faster; returns where the next object would begin. */
    int writeAscii(byte[] text, int from) {
        int at = from;
        for (int place = 0; place < ids.length; place++) {
            String value = values[place];
            writeTwoDigits(ids[place], text, at);
            writeTwoDigits(value.length(), text, at + 2);
            at = writeAscii(value, text, at + 4);
        }
        return at;
    }

    /** The old method does what is wanted, one byte for each character, and far faster than its successors. */
    @SuppressWarnings("deprecation")
    static int writeAscii(String ascii, byte[] text, int at) {
        ascii.getBytes(0, ascii.length(), text, at);
        return at + ascii.length();
    }

    private static void writeTwoDigits(int number, byte[] text, int at) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }

    /** ID, LEN and a value of at most 99 characters. */
    static String object(int id, String value) {
        return TWO_DIGITS[id] + TWO_DIGITS[value.codePointCount(0, value.length())] + value;
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that && Arrays.equals(ids, that.ids) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }
}
