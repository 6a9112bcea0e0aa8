package vietqr.image;

/** The squares of a symbol, for whoever draws it by other means than ours; without its quiet zone. */
public final class Modules {
    /** Light squares that belong around the symbol on each side (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;

    private final Symbol symbol;

    private Modules(Symbol symbol) {
        this.symbol = symbol;
    }

    /** @throws IllegalArgumentException if the text is empty or does not fit the largest symbol */
    public static Modules of(String text, Correction correction) {
        return new Modules(Symbol.of(text, correction));
    }

    /** Squares per side. */
    public int size() {
        return symbol.size();
    }

    public boolean dark(int x, int y) {
        return symbol.dark(x, y);
    }
}
