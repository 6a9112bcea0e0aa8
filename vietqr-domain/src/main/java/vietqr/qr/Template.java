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
    private static final Template EMPTY = new Template(new String[IDS]);

    private final String[] values;

    /** Keeps the array, which holds the value of ID n at index n or null. */
    Template(String[] values) {
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
        return set(id, value);
    }

    public Template without(int id) {
        return values[id] == null ? this : set(id, null);
    }

    private Template set(int id, String value) {
        String[] changed = values.clone();
        changed[id] = value;
        return new Template(changed);
    }

    public Optional<String> get(int id) {
        return Optional.ofNullable(values[id]);
    }

    /** The value, or the empty string, which no object can have. */
    String text(int id) {
        return values[id] == null ? "" : values[id];
    }

    public boolean has(int id) {
        return values[id] != null;
    }

    /** The IDs present, ascending. */
    public IntStream ids() {
        return IntStream.range(0, IDS).filter(this::has);
    }

    /** The objects one after the other, IDs ascending: the value of an object that holds this template. */
    public String text() {
        StringBuilder text = new StringBuilder(128);
        for (int id = 0; id < IDS; id++) write(text, id);
        return text.toString();
    }

    /** Appends the object ID, LEN, VALUE if it is present. */
    void write(StringBuilder text, int id) {
        String value = values[id];
        if (value == null) return;
        twoDigits(text, id);
        twoDigits(text, value.codePointCount(0, value.length()));
        text.append(value);
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }
}
