package vietqr.comparison;

import vietqr.kernel.BankingDay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the entries and movements of an account are compared.
 *
 * @param cutOff what happens at this time of the day or later is listed by the bank on its next day; midnight for none
 * @param patienceDays after how many whole days more what is still missing on one side is a break
 * @param booksMissing whether an entry that nobody told us of becomes a movement when that time is over
 * @param rules tried in this order; what one of them has matched no other looks at
 */
public record Rules(LocalTime cutOff, int patienceDays, boolean booksMissing, List<Rule> rules) {
    public static final int MOST_RULES = 30;
    public static final int MOST_PATIENCE = 31;

    public Rules {
        rules = List.copyOf(rules);
        if (rules.isEmpty() || rules.size() > MOST_RULES)
            throw new IllegalArgumentException("rules: must be 1 to " + MOST_RULES);
        if (patienceDays < 0 || patienceDays > MOST_PATIENCE)
            throw new IllegalArgumentException("patienceDays: must be 0 to " + MOST_PATIENCE);
        Set<String> names = new HashSet<>();
        for (Rule rule : rules)
            if (!names.add(rule.name())) throw new IllegalArgumentException("two rules are called " + rule.name());
    }

    /** How far apart an entry and its movement can be. */
    public int widestDays() {
        return rules.stream().mapToInt(Rule::days).max().orElse(0);
    }

    /** Until when the other side of something of this day may still come. */
    public Instant patientUntil(LocalDate day) {
        return BankingDay.end(day.plusDays(patienceDays));
    }

    /** The first moment of what the bank lists on a day. */
    public Instant start(LocalDate day) {
        if (cutOff.equals(LocalTime.MIDNIGHT)) return BankingDay.start(day);
        return day.minusDays(1).atTime(cutOff).atZone(BankingDay.ZONE).toInstant();
    }

    /** The first moment that it lists on the next day. */
    public Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** The day on which the bank lists what happens then. */
    public LocalDate listedOn(Instant moment) {
        LocalDate day = BankingDay.of(moment);
        return moment.isBefore(end(day)) ? day : day.plusDays(1);
    }
}
