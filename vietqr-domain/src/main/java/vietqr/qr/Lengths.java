package vietqr.qr;

/** What the two digits of a length count. The format says characters; some generators count bytes (EMVCo 3.1, 4.4). */
enum Lengths {
    /** In a text of printable ASCII characters and bytes are the same. */
    PLAIN {
        @Override
        int of(int codePoint) {
            return 1;
        }

        @Override
        int end(String text, int from, int count) {
            return count <= text.length() - from ? from + count : -1;
        }
    },
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

    /** Where {@code count} units that begin at {@code from} end, or -1 if the text ends first or a character is cut. */
    int end(String text, int from, int count) {
        int at = from;
        int left = count;
        while (left > 0 && at < text.length()) {
            int codePoint = text.codePointAt(at);
            left -= of(codePoint);
            at += Character.charCount(codePoint);
        }
        return left == 0 ? at : -1;
    }
}
