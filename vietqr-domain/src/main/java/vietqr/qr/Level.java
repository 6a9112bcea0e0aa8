package vietqr.qr;

import java.util.Arrays;

/** The objects of one level as they were read: their values, and where in the whole text each of them begins. */
final class Level {
    /** Position of an object that is not there. */
    static final int ABSENT = -1;

    private final String path;
    private final String[] values = new String[Template.IDS];
    private final int[] positions = new int[Template.IDS];
    private int first = ABSENT;
    private int last = ABSENT;

    Level(String path) {
        this.path = path;
        Arrays.fill(positions, ABSENT);
    }

    void add(int id, int position, String value) {
        if (has(id)) throw new Refusal(Reason.DUPLICATE, position, "ID " + name(id) + " appears twice");
        values[id] = value;
        positions[id] = position;
        if (first == ABSENT) first = id;
        last = id;
    }

    /** @throws Refusal if an object has no value */
    void refuseEmpties() {
        for (int id = 0; id < values.length; id++) {
            if (has(id) && values[id].isEmpty())
                throw new Refusal(Reason.STRUCTURE, positions[id], "ID " + name(id) + " has no value");
        }
    }

    void drop(int id) {
        values[id] = null;
    }

    boolean has(int id) {
        return values[id] != null;
    }

    /** The value, or the empty string. */
    String text(int id) {
        return has(id) ? values[id] : "";
    }

    /** Where the object begins, its ID included; {@link #ABSENT} without it. */
    int position(int id) {
        return positions[id];
    }

    /** Where the value of the object begins. */
    int valuePosition(int id) {
        return positions[id] + TlvReader.HEADER;
    }

    /** The ID that came first, {@link #ABSENT} at an empty level. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** What people call the object: {@code 54}, or {@code 38/01} inside a template. */
    String name(int id) {
        return path + (id < 10 ? "0" : "") + id;
    }

    Template template() {
        return new Template(values.clone());
    }
}
