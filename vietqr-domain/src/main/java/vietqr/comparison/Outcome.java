package vietqr.comparison;

import java.util.List;
import java.util.stream.Collectors;

/** What became of an item, or of several that belong together. Each item is in exactly one outcome. */
public sealed interface Outcome {
    /** One line that says all of it, for hashes and evidence. */
    String line();

    /**
     * These entries are these movements: one of each, or one of several.
     *
     * @param gates what they passed, with blanks between
     * @param grades what else speaks for it, with blanks between
     */
    record Matched(String rule, String gates, String grades, List<Piece> entries, List<Piece> movements)
            implements Outcome {
        public Matched {
            entries = List.copyOf(entries);
            movements = List.copyOf(movements);
        }

        /** Entries less movements, in VND. */
        public long difference() {
            return sum(entries) - sum(movements);
        }

        private static long sum(List<Piece> pieces) {
            return pieces.stream().mapToLong(piece -> piece.amount().amount()).reduce(0, Math::addExact);
        }

        @Override
        public String line() {
            return "MATCHED|" + rule + "|" + gates + "|" + grades + "|" + ids(entries) + "|" + ids(movements) + "|"
                    + difference();
        }

        private static String ids(List<Piece> pieces) {
            return pieces.stream().map(piece -> Long.toString(piece.id())).collect(Collectors.joining(" "));
        }
    }

    /** Entry and movement have one reference, nothing else has it, and their amounts differ by more than any rule allows. */
    record Differing(Piece entry, Piece movement) implements Outcome {
        public long difference() {
            return entry.amount().amount() - movement.amount().amount();
        }

        @Override
        public String line() {
            return "DIFFERING|" + entry.id() + "|" + movement.id() + "|" + difference();
        }
    }

    /**
     * It belongs to nothing.
     *
     * @param others names of what speaks for the reason ({@code E1 M2}), a few at most
     */
    record Loose(Side side, Piece piece, Why why, List<String> others) implements Outcome {
        public Loose {
            others = List.copyOf(others);
        }

        @Override
        public String line() {
            return "LOOSE|" + side + "|" + piece.id() + "|" + why + "|" + String.join(" ", others);
        }
    }

    /** Why something belongs to nothing. */
    enum Why {
        /** The other side has nothing like it. */
        ALONE,
        /** Nothing that is free fits, but something of the same amount has the same text or reference. */
        ALIKE,
        /** Several fit equally well, or too many look alike. */
        TIED,
        /** The same amount went the other way under the same reference. */
        REVERSED,
        /** It is of another currency. */
        FOREIGN
    }
}
