package vietqr.comparison;

/** Whether two items of the same amount could be the same money, written in another way. */
public final class Likeness {
    private Likeness() {}

    /** They have the same reference, or the beginning of it, or the same payment code, or one text stands in the other. */
    public static boolean between(Item one, Item other) {
        Row first = Row.of(one);
        Row second = Row.of(other);
        return same(Key.REFERENCE, first, second)
                || same(Key.REFERENCE_STEM, first, second)
                || same(Key.CODE, first, second)
                || first.sameContent(second);
    }

    private static boolean same(Key key, Row one, Row other) {
        String text = one.key(key);
        return text != null && text.equals(other.key(key));
    }
}
