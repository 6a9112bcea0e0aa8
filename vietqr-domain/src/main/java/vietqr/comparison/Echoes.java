package vietqr.comparison;

import vietqr.payment.Direction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What looks like one of some rows: of the same amount, with the same text or payment code within a day, or with the same
 * reference whenever. Told of everything there is, matched or not.
 */
final class Echoes {
    /** Itself, and as many others as a finding names. */
    private static final int MOST = Group.MOST_OTHERS + 1;

    private static final int ANY_DAY = 0;

    private final Map<Sign, NavigableSet<Echo>> wanted = new HashMap<>();
    private final Set<Long> amounts = new HashSet<>();

    private enum Kind {
        REFERENCE(Key.REFERENCE),
        STEM(Key.REFERENCE_STEM),
        CODE(Key.CODE),
        CONTENT(Key.CONTENT);

        private final Key key;

        Kind(Key key) {
            this.key = key;
        }

        private boolean anyDay() {
            return this == REFERENCE || this == STEM;
        }
    }

    private record Sign(Kind kind, int day, long amount, String text) {}

    /** Something that shows a sign. */
    record Echo(Side side, long id, Direction direction, boolean byReference) {
        private static final Comparator<Echo> ORDER =
                Comparator.comparing(Echo::side).thenComparingLong(Echo::id).thenComparing(Echo::byReference);

        boolean isOfTheKindOf(Echo other) {
            return side == other.side && direction == other.direction;
        }

        String name() {
            return side.letter() + id;
        }
    }

    /** Whether anything of this amount is wanted. */
    boolean wants(long amount) {
        return amounts.contains(amount);
    }

    void want(Row row) {
        amounts.add(row.amount());
        for (Kind kind : Kind.values()) {
            String text = row.key(kind.key);
            if (text == null) continue;
            days(kind, row)
                    .forEach(day -> wanted.computeIfAbsent(
                            new Sign(kind, day, row.amount(), text), sign -> new TreeSet<>(Echo.ORDER)));
        }
    }

    private static IntStream days(Kind kind, Row row) {
        return kind.anyDay() ? IntStream.of(ANY_DAY) : IntStream.rangeClosed(row.day() - 1, row.day() + 1);
    }

    void hear(Side side, Row row) {
        for (Kind kind : Kind.values()) {
            String text = row.key(kind.key);
            if (text == null) continue;
            int day = kind.anyDay() ? ANY_DAY : row.day();
            NavigableSet<Echo> heard = wanted.get(new Sign(kind, day, row.amount(), text));
            if (heard == null) continue;
            keep(heard, new Echo(side, row.id(), row.direction(), kind == Kind.REFERENCE));
        }
    }

    /** The first few of each side and direction. */
    private static void keep(NavigableSet<Echo> heard, Echo echo) {
        heard.add(echo);
        List<Echo> same = heard.stream().filter(echo::isOfTheKindOf).toList();
        if (same.size() > MOST) heard.remove(same.get(MOST));
    }

    /** The names of all that look like it and of which this holds, without itself; a few at most. */
    List<String> of(Side side, Row row, Predicate<Echo> which) {
        List<NavigableSet<Echo>> heard = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String text = row.key(kind.key);
            if (text == null) continue;
            days(kind, row).forEach(day -> heard.add(wanted.get(new Sign(kind, day, row.amount(), text))));
        }
        Stream<Echo> others = heard.stream()
                .flatMap(NavigableSet::stream)
                .filter(echo -> echo.side() != side || echo.id() != row.id())
                .filter(which);
        return others.sorted(Echo.ORDER)
                .map(Echo::name)
                .distinct()
                .limit(Group.MOST_OTHERS)
                .toList();
    }
}
