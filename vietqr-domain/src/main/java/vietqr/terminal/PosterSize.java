package vietqr.terminal;

/** What a poster is printed on. */
public enum PosterSize {
    /** For a wall: 210 × 297 mm. */
    A4(210, 297),
    /** For a counter: 148 × 210 mm. */
    A5(148, 210),
    /** An A4 sheet that is folded to stand on a table and be read from both sides. */
    TENT(210, 297);

    private final float width;
    private final float height;

    PosterSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    float width() {
        return width;
    }

    /** In millimetres. */
    float height() {
        return height;
    }
}
