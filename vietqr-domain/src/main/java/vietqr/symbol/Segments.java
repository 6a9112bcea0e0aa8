package vietqr.symbol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text cut into runs of digits, of capitals and of bytes so that it takes the fewest bits (ISO/IEC 18004, 7.4). A payment
 * code is mostly digits and capitals, so this saves about two versions over bytes alone. Bytes are UTF-8 without an ECI
 * header: scanners expect it so, and the header would confuse some.
 */
final class Segments {
    /** The characters of alphanumeric mode at the place that is their value. */
    private static final String CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private static final int[] CAPITAL_VALUES = new int[128];

    static {
        Arrays.fill(CAPITAL_VALUES, -1);
        for (int value = 0; value < CAPITALS.length(); value++) CAPITAL_VALUES[CAPITALS.charAt(value)] = value;
    }

    /** Costs are counted in sixths of a bit, in which a digit and a capital cost a whole number. */
    private static final int SIXTHS = 6;

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    /** The modes we use, with the width of their count in versions 1-9, 10-26 and 27-40 (table 3). */
    private enum Mode {
        DIGITS(0b0001, 20, 10, 12, 14),
        CAPITALS(0b0010, 33, 9, 11, 13),
        BYTES(0b0100, 48, 8, 16, 16);

        private static final Mode[] ALL = values();

        private final int indicator;
        private final int sixthsPerCharacter;
        private final int[] countWidths;

        Mode(int indicator, int sixthsPerCharacter, int... countWidths) {
            this.indicator = indicator;
            this.sixthsPerCharacter = sixthsPerCharacter;
            this.countWidths = countWidths;
        }

        boolean takes(byte next) {
            return switch (this) {
                case DIGITS -> next >= '0' && next <= '9';
                case CAPITALS -> next >= 0 && CAPITAL_VALUES[next] >= 0;
                case BYTES -> true;
            };
        }
    }

    private final byte[] text;

    Segments(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bits of the whole text for the versions of a group: 0 for 1-9, 1 for 10-26, 2 for 27-40. */
    Bits bits(int group) {
        Mode[] modes = cheapestModes(group);
        Bits bits = new Bits();
        for (int from = 0; from < text.length; ) {
            int to = from + 1;
            while (to < text.length && modes[to] == modes[from]) to++;
            bits.append(modes[from].indicator, 4);
            bits.append(to - from, modes[from].countWidths[group]);
            appendRun(bits, modes[from], from, to);
            from = to;
        }
        return bits;
    }

    /** For each character the mode that makes the whole cheapest: the cheapest ways to every prefix, then back. */
    private Mode[] cheapestModes(int group) {
        int modes = Mode.ALL.length;
        byte[][] cameFrom = new byte[text.length][modes];
        int[] costs = new int[modes];
        Arrays.fill(costs, IMPOSSIBLE);
        for (int at = 0; at < text.length; at++) costs = step(at, group, costs, cameFrom[at]);
        Mode[] chosen = new Mode[text.length];
        int mode = cheapest(costs);
        for (int at = text.length - 1; at >= 0; at--) {
            chosen[at] = Mode.ALL[mode];
            mode = cameFrom[at][mode];
        }
        return chosen;
    }

    private int[] step(int at, int group, int[] costs, byte[] cameFrom) {
        int cheapest = cheapest(costs);
        int sofar = at == 0 ? 0 : (costs[cheapest] + SIXTHS - 1) / SIXTHS * SIXTHS;
        int[] next = new int[costs.length];
        for (Mode mode : Mode.ALL) {
            int number = mode.ordinal();
            int staying = costs[number];
            int changing = sofar + (4 + mode.countWidths[group]) * SIXTHS;
            cameFrom[number] = (byte) (staying <= changing ? number : cheapest);
            next[number] = mode.takes(text[at]) ? Math.min(staying, changing) + mode.sixthsPerCharacter : IMPOSSIBLE;
        }
        return next;
    }

    private static int cheapest(int[] costs) {
        int cheapest = 0;
        for (int mode = 1; mode < costs.length; mode++) if (costs[mode] < costs[cheapest]) cheapest = mode;
        return cheapest;
    }

    private void appendRun(Bits bits, Mode mode, int from, int to) {
        switch (mode) {
            case DIGITS -> appendDigits(bits, from, to);
            case CAPITALS -> appendCapitals(bits, from, to);
            case BYTES -> {
                for (int at = from; at < to; at++) bits.append(text[at], 8);
            }
        }
    }

    /** Three digits in ten bits, two in seven, one in four. */
    private void appendDigits(Bits bits, int from, int to) {
        for (int at = from; at < to; at += 3) {
            int end = Math.min(at + 3, to);
            int number = 0;
            for (int digit = at; digit < end; digit++) number = number * 10 + text[digit] - '0';
            bits.append(number, (end - at) * 3 + 1);
        }
    }

    /** Two characters in eleven bits, one in six. */
    private void appendCapitals(Bits bits, int from, int to) {
        for (int at = from; at < to; at += 2) {
            int first = CAPITAL_VALUES[text[at]];
            if (at + 1 < to) bits.append(first * 45 + CAPITAL_VALUES[text[at + 1]], 11);
            else bits.append(first, 6);
        }
    }
}
