package vietqr.evidence;

import vietqr.comparison.Comparison;
import vietqr.comparison.Item;
import vietqr.comparison.Outcome;
import vietqr.comparison.Piece;
import vietqr.comparison.Rules;
import vietqr.comparison.Side;
import vietqr.comparison.Witnesses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What rules make of the inputs of a day, and whether that is what is on record. A function of its inputs alone.
 */
public final class Derivation {
    /** Matches of one day that can be held against the record. */
    private static final int MOST = 2_000_000;

    private Derivation() {}

    /**
     * Runs the rules over the inputs.
     *
     * @param outcomes gets the line of each outcome, in order
     * @return what was matched on the day, in the words of {@link #pair}
     */
    public static Set<String> run(Rules rules, LocalDate day, Inputs inputs, Consumer<String> outcomes) {
        Set<String> pairs = new TreeSet<>();
        List<Lines> opened = new ArrayList<>();
        try (Witnesses matched = new Witnesses()) {
            items(inputs, Part.MATCHED_ENTRIES, opened).forEachRemaining(item -> matched.add(Side.ENTRY, item));
            items(inputs, Part.MATCHED_MOVEMENTS, opened).forEachRemaining(item -> matched.add(Side.MOVEMENT, item));
            Comparison.run(
                    rules,
                    items(inputs, Part.ENTRIES, opened),
                    items(inputs, Part.MOVEMENTS, opened),
                    matched,
                    outcome -> {
                        outcomes.accept(outcome.line());
                        if (outcome instanceof Outcome.Matched match && touches(match, day)) add(pairs, match);
                    });
        } finally {
            opened.forEach(Derivation::close);
        }
        return pairs;
    }

    private static void close(Lines lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Set<String> pairs, Outcome.Matched match) {
        if (pairs.size() == MOST) throw new IllegalArgumentException("more than " + MOST + " matches on one day");
        pairs.add(pair(
                match.rule(),
                match.entries().stream().map(Piece::id).toList(),
                match.movements().stream().map(Piece::id).toList()));
    }

    /** A match belongs to the day on which the bank lists it. */
    private static boolean touches(Outcome.Matched match, LocalDate day) {
        return match.entries().stream().anyMatch(piece -> piece.day().equals(day));
    }

    /** What is matched by what, in words that are the same for the same. */
    public static String pair(String rule, List<Long> entries, List<Long> movements) {
        return rule + ": " + named("E", entries) + " = " + named("M", movements);
    }

    private static String named(String letter, List<Long> ids) {
        Stream<String> names = ids.stream().sorted().map(id -> letter + id);
        return String.join(" + ", names.toList());
    }

    private static Iterator<Item> items(Inputs inputs, Part part, List<Lines> opened) {
        Lines lines = new Lines(inputs.open(part));
        opened.add(lines);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Item next() {
                return ItemLine.read(lines.next());
            }
        };
    }
}
