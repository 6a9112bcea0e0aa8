package vietqr.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same measurement from each round of a run. */
final class Series {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    /** This one by the other, round by round: what slows the machine for a while slows both. */
    Series by(Series other) {
        Series ratios = new Series();
        for (int i = 0; i < values.size(); i++) ratios.add(values.get(i) / other.values.get(i));
        return ratios;
    }

    /** The mean of each value and the next: one value fewer. */
    Series betweenNeighbours() {
        Series means = new Series();
        for (int i = 1; i < values.size(); i++) means.add((values.get(i - 1) + values.get(i)) / 2);
        return means;
    }

    /** The middle value; of an even number of values the larger of the two in the middle. */
    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Median, and smallest and largest in brackets. */
    String text(String format) {
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                median(),
                Collections.min(values),
                Collections.max(values));
    }
}
