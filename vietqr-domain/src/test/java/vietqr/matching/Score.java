package vietqr.matching;

import vietqr.matching.Decision.Belongs;
import vietqr.matching.Decision.Open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How decisions compare with the truth. */
final class Score {
    private static final int MOST_EXAMPLES = 20;

    private final Map<String, long[]> byKind = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    /** Counted for each kind of text. */
    private enum Count {
        ALL,
        TELLABLE,
        RIGHT,
        RIGHT_AND_TELLABLE,
        WRONG,
        SUGGESTED
    }

    void add(Sample sample, Decision decision) {
        long found = decision instanceof Belongs belongs ? belongs.request().id() : 0;
        boolean matched = found != 0;
        boolean right = matched && found == sample.truth();
        boolean tellable = sample.tellable() && sample.truth() != 0;
        count(sample, Count.ALL, true);
        count(sample, Count.TELLABLE, tellable);
        count(sample, Count.RIGHT, right);
        count(sample, Count.RIGHT_AND_TELLABLE, right && tellable);
        count(sample, Count.WRONG, matched && !right);
        count(sample, Count.SUGGESTED, !matched && suggests(decision, sample.truth()));
        if (matched && !right && wrong.size() < MOST_EXAMPLES) wrong.add(sample + " -> " + decision);
        if (tellable && !matched && missed.size() < MOST_EXAMPLES) missed.add(sample + " -> " + decision);
    }

    private static boolean suggests(Decision decision, long truth) {
        return decision instanceof Open open && open.guesses().stream().anyMatch(guess -> guess.requestId() == truth);
    }

    private void count(Sample sample, Count what, boolean is) {
        if (is) byKind.computeIfAbsent(sample.kind(), kind -> new long[Count.values().length])[what.ordinal()]++;
    }

    Score plus(Score other) {
        other.byKind.forEach((kind, counts) -> {
            long[] sum = byKind.computeIfAbsent(kind, k -> new long[counts.length]);
            for (int i = 0; i < counts.length; i++) sum[i] += counts[i];
        });
        wrong.addAll(other.wrong);
        missed.addAll(other.missed);
        return this;
    }

    /** Texts matched to a request they were not for. */
    List<String> wrong() {
        return wrong;
    }

    /** Of the texts that say which request they are for, the share matched to it, in hundredths of a per cent. */
    long recall() {
        return sum(Count.RIGHT_AND_TELLABLE) * 10_000 / sum(Count.TELLABLE);
    }

    /** Of the texts matched automatically, the share matched rightly, in hundredths of a per cent. */
    long precision() {
        return sum(Count.RIGHT) * 10_000 / (sum(Count.RIGHT) + sum(Count.WRONG));
    }

    private long sum(Count what) {
        return byKind.values().stream()
                .mapToLong(counts -> counts[what.ordinal()])
                .sum();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-10s %9s %9s %9s %9s %9s%n", "kind", "texts", "tellable", "right", "wrong", "suggested"));
        byKind.forEach((kind, counts) -> table.append(String.format(
                "%-10s %9d %9d %9d %9d %9d%n", kind, counts[0], counts[1], counts[2], counts[4], counts[5])));
        table.append(String.format(
                "wrong matches %d, precision %s, recall %s%n",
                sum(Count.WRONG), percent(precision()), percent(recall())));
        missed.stream()
                .limit(MOST_EXAMPLES)
                .forEach(text -> table.append("missed ").append(text).append('\n'));
        return table.toString();
    }

    private static String percent(long hundredths) {
        return hundredths / 100 + "." + String.format("%02d", hundredths % 100) + " %";
    }
}
