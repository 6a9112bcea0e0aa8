package vietqr.image;

import java.util.Optional;

/** A symbol with, perhaps, a logo in its middle, ready to be drawn at any scale. */
record Plate(Symbol symbol, Optional<Picture> logo) {
    /** A logo takes at most a fifth of the symbol's width, 4 percent of its area. */
    private static final int LOGO_SHARE = 5;

    /** Light modules around the logo, on each side. */
    private static final int LOGO_MARGIN = 1;

    /** A logo raises the correction to {@link Correction#HIGH}: it takes whole blocks of code words. */
    static Plate of(String text, Correction correction, Optional<Picture> logo) {
        if (logo.isEmpty()) return new Plate(Symbol.of(text, correction), logo);
        Symbol symbol = Symbol.of(text, Correction.HIGH);
        return new Plate(symbol.clearedInTheMiddle(logoSide(symbol) + 2 * LOGO_MARGIN), logo);
    }

    /** In modules: odd like the symbol, so that its edges fall on module edges. */
    private static int logoSide(Symbol symbol) {
        int side = symbol.size() / LOGO_SHARE;
        return side % 2 == 0 ? side - 1 : side;
    }

    void draw(Canvas canvas, int x, int y, int scale) {
        canvas.symbol(symbol, x, y, scale);
        if (logo.isEmpty()) return;
        int side = logoSide(symbol);
        int offset = (symbol.size() - side) / 2 * scale;
        canvas.picture(logo.get(), x + offset, y + offset, side * scale, side * scale);
    }
}
