package vietqr.comparison;

import java.util.List;
import java.util.Set;

/**
 * One way to find which entry is which movement. Account, direction and currency must be the same in any case.
 *
 * @param name known by it in matches and evidence: lower-case letters, digits and hyphens
 * @param key what must be the same
 * @param tolerance by how many VND the amounts may differ
 * @param days by how many days they may be apart
 * @param grades what speaks for a pair, the weightiest first; a better pair is preferred to a worse one
 * @param needs of these grades a pair must have at least one; empty if it needs none
 */
public record Rule(
        String name, Key key, Cardinality cardinality, long tolerance, int days, List<Grade> grades, Set<Grade> needs) {
    public static final int MOST_DAYS = 31;
    public static final long MOST_TOLERANCE = 1_000_000;

    public Rule {
        if (!name.matches("[a-z0-9-]{1,40}"))
            throw new IllegalArgumentException("name: 1 to 40 lower-case letters, digits and hyphens");
        if (tolerance < 0 || tolerance > MOST_TOLERANCE)
            throw new IllegalArgumentException(name + ": tolerance must be 0 to " + MOST_TOLERANCE);
        if (days < 0 || days > MOST_DAYS) throw new IllegalArgumentException(name + ": days must be 0 to " + MOST_DAYS);
        if (tolerance > 0 && (cardinality != Cardinality.ONE_TO_ONE || key == Key.AMOUNT))
            throw new IllegalArgumentException(name + ": only one to one, and not by amount, amounts may differ");
        if (key == Key.AMOUNT && cardinality != Cardinality.ONE_TO_ONE)
            throw new IllegalArgumentException(name + ": by amount only one to one");
        grades = List.copyOf(grades);
        needs = Set.copyOf(needs);
        if (Set.copyOf(grades).size() != grades.size())
            throw new IllegalArgumentException(name + ": a grade stands twice");
        if (!grades.containsAll(needs)) throw new IllegalArgumentException(name + ": needs must be among its grades");
        if (key == Key.AMOUNT && needs.isEmpty())
            throw new IllegalArgumentException(name + ": by amount alone nothing is known; say what it needs");
    }

    boolean exact() {
        return tolerance == 0;
    }

    /** What everything that it matches has passed. */
    String gates() {
        return "ACCOUNT DIRECTION CURRENCY AMOUNT:" + tolerance + " DAYS:" + days
                + (key == Key.AMOUNT ? "" : " " + key);
    }
}
