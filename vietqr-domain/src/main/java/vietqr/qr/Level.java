package vietqr.qr;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The objects of one level while a code is read: their values in the order of the text, and where in the text each begins.
 * Readers replace and drop objects until the level is as it ought to have been written.
 */
final class Level {
    private static final int USUAL_COUNT = 10;
    private static final String[] NAMES =
            IntStream.range(0, Template.IDS).mapToObj("%02d"::formatted).toArray(String[]::new);

    private final Level parent;
    private final int idInParent;
    private byte[] ids = new byte[USUAL_COUNT];
    private String[] values = new String[USUAL_COUNT];
    private int[] positions = new int[USUAL_COUNT];
    private int count;
    private boolean asWritten = true;

    private Level(Level parent, int idInParent) {
        this.parent = parent;
        this.idInParent = idInParent;
    }

    static Level root() {
        return new Level(null, 0);
    }

    static Level inside(Level parent, int id) {
        return new Level(parent, id);
    }

    /** @throws Refusal if the ID is there already */
    void add(int id, int position, String value) {
        if (has(id)) throw new Refusal(Reason.DUPLICATE, position, "ID " + name(id) + " appears twice");
        if (count == ids.length) grow();
        asWritten &= count == 0 || ids[count - 1] < id;
        ids[count] = (byte) id;
        positions[count] = position;
        values[count++] = value;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
        positions = Arrays.copyOf(positions, 2 * count);
    }

    void replace(int id, String value) {
        int place = place(id);
        if (values[place].equals(value)) return;
        values[place] = value;
        asWritten = false;
    }

    void drop(int id) {
        int place = place(id);
        int rest = --count - place;
        System.arraycopy(ids, place + 1, ids, place, rest);
        System.arraycopy(values, place + 1, values, place, rest);
        System.arraycopy(positions, place + 1, positions, place, rest);
        asWritten = false;
    }

    private int place(int id) {
        for (int place = 0; place < count; place++) if (ids[place] == id) return place;
        return -1;
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean has(int id) {
        return place(id) >= 0;
    }

    /** The value, or the empty string. */
    String text(int id) {
        int place = place(id);
        return place < 0 ? "" : values[place];
    }

    /** Where the object begins, its ID included. */
    int position(int id) {
        return positions[place(id)];
    }

    int count() {
        return count;
    }

    /** The ID at a place from 0 to {@link #count}, in the order of the text. */
    int idAt(int place) {
        return ids[place];
    }

    /** Whether the IDs ascend and nothing was replaced or dropped: then the text read is the text we would write. */
    boolean isAsWritten() {
        return asWritten;
    }

    /** What people call the object: {@code 54}, or {@code 38/01} inside a template. */
    String name(int id) {
        return isRoot() ? NAMES[id] : parent.name(idInParent) + "/" + NAMES[id];
    }

    Template template() {
        byte[] sortedIds = Arrays.copyOf(ids, count);
        String[] sortedValues = Arrays.copyOf(values, count);
        for (int place = 1; place < count; place++) {
            byte id = sortedIds[place];
            String value = sortedValues[place];
            int target = place;
            for (; target > 0 && sortedIds[target - 1] > id; target--) {
                sortedIds[target] = sortedIds[target - 1];
                sortedValues[target] = sortedValues[target - 1];
            }
            sortedIds[target] = id;
            sortedValues[target] = value;
        }
        return new Template(sortedIds, sortedValues);
    }
}
