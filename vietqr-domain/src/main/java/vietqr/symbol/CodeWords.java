package vietqr.symbol;

import com.google.zxing.qrcode.decoder.Version;

/** The bytes of a symbol in the order in which they are laid out: blocks of data and their checks, interleaved. */
final class CodeWords {
    private static final int VERSIONS = 40;
    private static final int TERMINATOR = 4;
    private static final int[] GROUP_STARTS = {1, 10, 27, VERSIONS + 1};

    private final Version version;
    private final byte[] words;

    private CodeWords(Version version, byte[] words) {
        this.version = version;
        this.words = words;
    }

    /** @throws IllegalArgumentException if the text is empty or does not fit the largest symbol */
    static CodeWords of(String text, Correction correction) {
        if (text.isEmpty()) throw new IllegalArgumentException("no symbol for an empty text");
        Segments segments = new Segments(text);
        for (int group = 0; group < GROUP_STARTS.length - 1; group++) {
            Bits bits = segments.bits(group);
            for (int number = GROUP_STARTS[group]; number < GROUP_STARTS[group + 1]; number++) {
                Version version = Version.getVersionForNumber(number);
                if (bits.length() <= capacity(version, correction) * 8) return of(bits, version, correction);
            }
        }
        throw new IllegalArgumentException("no symbol holds a text of " + text.length() + " characters");
    }

    private static int capacity(Version version, Correction correction) {
        return version.getTotalCodewords()
                - version.getECBlocksForLevel(correction.level()).getTotalECCodewords();
    }

    private static CodeWords of(Bits bits, Version version, Correction correction) {
        int capacity = capacity(version, correction);
        bits.append(0, Math.min(TERMINATOR, capacity * 8 - bits.length()));
        byte[] data = bits.bytes(capacity);
        boolean odd = true;
        for (int at = (bits.length() + 7) / 8; at < capacity; at++, odd = !odd) data[at] = (byte) (odd ? 0xEC : 0x11);
        return new CodeWords(version, interleaved(data, version, correction));
    }

    private static byte[] interleaved(byte[] data, Version version, Correction correction) {
        Version.ECBlocks blocks = version.getECBlocksForLevel(correction.level());
        int checks = blocks.getECCodewordsPerBlock();
        int count = blocks.getNumBlocks();
        ReedSolomon reedSolomon = ReedSolomon.of(checks);
        byte[] words = new byte[version.getTotalCodewords()];
        int shortest = data.length / count;
        int firstLonger = count - data.length % count;
        int from = 0;
        for (int block = 0; block < count; block++) {
            int length = shortest + (block < firstLonger ? 0 : 1);
            for (int at = 0; at < shortest; at++) words[at * count + block] = data[from + at];
            if (length > shortest) words[shortest * count + block - firstLonger] = data[from + shortest];
            byte[] check = reedSolomon.checks(data, from, length);
            for (int at = 0; at < checks; at++) words[data.length + at * count + block] = check[at];
            from += length;
        }
        return words;
    }

    Version version() {
        return version;
    }

    int count() {
        return words.length;
    }

    /** The bit at a place counted over all words, the highest of each word first. */
    boolean bit(int place) {
        return (words[place / 8] >>> 7 - place % 8 & 1) == 1;
    }
}
