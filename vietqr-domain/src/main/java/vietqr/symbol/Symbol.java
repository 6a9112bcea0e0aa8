package vietqr.symbol;

/** The square of dark and light modules that stands for a text, without its quiet zone (ISO/IEC 18004, model 2). */
public final class Symbol {
    private final int size;
    private final byte[] dark;

    private Symbol(int size, byte[] dark) {
        this.size = size;
        this.dark = dark;
    }

    /** @throws IllegalArgumentException if the text is empty or does not fit the largest symbol */
    public static Symbol of(String text, Correction correction) {
        CodeWords words = CodeWords.of(text, correction);
        Layout layout = Layout.of(words.version());
        byte[] unmasked = filled(layout, words);
        Symbol best = null;
        int lowest = Integer.MAX_VALUE;
        for (int mask = 0; mask < Masks.COUNT; mask++) {
            byte[] masked = masked(layout, unmasked, mask, correction);
            int penalty = Masks.penalty(masked, layout.size());
            if (penalty >= lowest) continue;
            lowest = penalty;
            best = new Symbol(layout.size(), masked);
        }
        return best;
    }

    /** The few modules that are left over at the end stay light. */
    private static byte[] filled(Layout layout, CodeWords words) {
        byte[] dark = layout.patterns();
        int[] places = layout.dataPlaces();
        for (int bit = 0; bit < words.count() * 8; bit++) if (words.bit(bit)) dark[places[bit]] = 1;
        return dark;
    }

    private static byte[] masked(Layout layout, byte[] unmasked, int mask, Correction correction) {
        byte[] dark = unmasked.clone();
        byte[] turned = layout.mask(mask);
        for (int place = 0; place < dark.length; place++) dark[place] ^= turned[place];
        drawFormat(dark, layout.size(), correction.level().getBits() << 3 | mask);
        return dark;
    }

    /** Five bits of correction and mask with ten of a BCH code, twice (ISO/IEC 18004, 7.9). */
    private static void drawFormat(byte[] dark, int size, int format) {
        int remainder = format;
        for (int i = 0; i < 10; i++) remainder = remainder << 1 ^ (remainder >>> 9) * 0x537;
        int bits = (format << 10 | remainder & 0x3FF) ^ 0x5412;
        for (int i = 0; i < 15; i++) {
            byte module = (byte) (bits >>> i & 1);
            int pastTiming = i < 6 ? i : i < 8 ? i + 1 : 0;
            if (i < 8) dark[pastTiming * size + 8] = module;
            else dark[8 * size + (i == 8 ? 7 : 14 - i)] = module;
            if (i < 8) dark[8 * size + size - 1 - i] = module;
            else dark[(size - 15 + i) * size + 8] = module;
        }
    }

    /** Modules per side, 21 to 177. */
    public int size() {
        return size;
    }

    /** Whether the module is dark, counted from the upper left corner. */
    public boolean dark(int x, int y) {
        return dark[y * size + x] == 1;
    }

    /** This symbol with the modules of a square in its middle made light, for a logo; the correction must make up for it. */
    public Symbol clearedInTheMiddle(int side) {
        byte[] cleared = dark.clone();
        int from = (size - side) / 2;
        for (int y = from; y < from + side; y++) {
            for (int x = from; x < from + side; x++) cleared[y * size + x] = 0;
        }
        return new Symbol(size, cleared);
    }
}
