package vietqr.comparison;

import java.util.stream.Collectors;

/** How well an entry and a movement fit, by the grades of a rule: the weightier ones outweigh all that follow. */
final class Grades {
    private Grades() {}

    /** One bit for each grade of the rule, the weightiest highest; below zero if it lacks what the rule needs. */
    static int of(Rule rule, Row entry, Row movement) {
        int bits = 0;
        boolean enough = rule.needs().isEmpty();
        for (Grade grade : rule.grades()) {
            boolean has = has(grade, entry, movement);
            bits = bits << 1 | (has ? 1 : 0);
            enough |= has && rule.needs().contains(grade);
        }
        return enough ? bits : -1;
    }

    private static boolean has(Grade grade, Row entry, Row movement) {
        return switch (grade) {
            case REFERENCE -> !entry.reference().isEmpty() && entry.reference().equals(movement.reference());
            case CODE -> !entry.code().isEmpty() && entry.code().equals(movement.code());
            case CONTENT -> entry.sameContent(movement);
            case PAYER -> entry.paidBy(movement);
            case DAY -> entry.day() == movement.day();
        };
    }

    /** The names of the grades behind the bits, the weightiest first. */
    static String names(Rule rule, int bits) {
        int last = rule.grades().size() - 1;
        return rule.grades().stream()
                .filter(grade -> (bits >> last - rule.grades().indexOf(grade) & 1) == 1)
                .map(Grade::name)
                .collect(Collectors.joining(" "));
    }
}
