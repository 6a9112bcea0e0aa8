package vietqr.qr;

/** What the two digits of a length count. The format says characters; some generators count bytes (EMVCo 3.1, 4.4). */
enum Lengths {
    CODE_POINTS {
        @Override
        int of(int codePoint) {
            return 1;
        }
    },
    UTF8_BYTES {
        @Override
        int of(int codePoint) {
            if (codePoint < 0x80) return 1;
            if (codePoint < 0x800) return 2;
            return codePoint < 0x10000 ? 3 : 4;
        }
    };

    abstract int of(int codePoint);

    /** Where {@code count} units that begin at {@code from} end, or -1 if {@code to} comes first or cuts a character. */
    int end(String text, int from, int to, int count) {
        int at = from;
        int left = count;
        while (left > 0 && at < to) {
            int codePoint = text.codePointAt(at);
            left -= of(codePoint);
            at += Character.charCount(codePoint);
        }
        return left == 0 ? at : -1;
    }
}
