package vietqr.comparison;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Holds entries against movements. A function of its input alone: the same rows give the same findings in the same order, in
 * whichever order they come. Needs memory for some ten thousand rows however many there are, and room for the others in the
 * directory for temporary files.
 */
public final class Comparison implements AutoCloseable {
    /** Rows of one side to be kept in memory. */
    static final int IN_MEMORY = 50_000;

    /** Of what is left over, at once. */
    private static final int LOOKED_AT = 20_000;

    private final Rules rules;
    private final Consumer<Outcome> findings;
    private final Witnesses witnesses;
    private final int inMemory;
    private final Pile entries;
    private final Pile movements;

    private Comparison(Rules rules, Witnesses witnesses, Consumer<Outcome> findings, int inMemory) {
        this.rules = rules;
        this.witnesses = witnesses;
        this.findings = findings;
        this.inMemory = inMemory;
        KeyOrder first = new KeyOrder(rules.rules().get(0));
        this.entries = new Pile(first, inMemory);
        this.movements = new Pile(first, inMemory);
    }

    /**
     * @param witnesses looked at when both sides are read, so that they may be put there while that goes on
     * @param findings gets each outcome as soon as it is certain
     */
    public static void run(
            Rules rules,
            Iterator<Item> entries,
            Iterator<Item> movements,
            Witnesses witnesses,
            Consumer<Outcome> findings) {
        run(rules, entries, movements, witnesses, findings, IN_MEMORY);
    }

    static void run(
            Rules rules,
            Iterator<Item> entries,
            Iterator<Item> movements,
            Witnesses witnesses,
            Consumer<Outcome> findings,
            int inMemory) {
        try (Comparison comparison = new Comparison(rules, witnesses, findings, inMemory)) {
            comparison.take(Side.ENTRY, entries);
            comparison.take(Side.MOVEMENT, movements);
            comparison.run();
        }
    }

    private void take(Side side, Iterator<Item> items) {
        Pile pile = side == Side.ENTRY ? entries : movements;
        try (Pile foreign = new Pile(Leftovers.ORDER, inMemory)) {
            while (items.hasNext()) {
                Item item = items.next();
                (item.currency().equals(Item.VND) ? pile : foreign).add(Row.of(item));
            }
            for (Pile.Rows rows = foreign.rows(); rows.peek() != null; )
                findings.accept(new Outcome.Loose(side, rows.take().piece(), Outcome.Why.FOREIGN, List.of()));
        }
    }

    private void run() {
        List<Rule> all = rules.rules();
        Remainder remainder = new Remainder(entries, movements, false);
        for (int nth = 0; nth < all.size(); nth++) {
            Rule rule = all.get(nth);
            KeyOrder next = nth + 1 < all.size() ? new KeyOrder(all.get(nth + 1)) : Leftovers.ORDER;
            try (Remainder before = remainder) {
                remainder = after(rule, before, next);
            }
        }
        try (Remainder last = remainder) {
            Remainder everything = new Remainder(entries, movements, false);
            Leftovers leftovers =
                    new Leftovers(last, everything, witnesses, rules.widestDays(), Math.min(inMemory, LOOKED_AT));
            leftovers.tell(findings);
        }
    }

    private Remainder after(Rule rule, Remainder before, KeyOrder next) {
        Remainder rest = new Remainder(new Pile(next, inMemory), new Pile(next, inMemory), true);
        new Pass(new KeyOrder(rule), before.entries(), before.movements(), findings, rest::add)
                .run(group -> decide(rule, group));
        return rest;
    }

    private static void decide(Rule rule, Group group) {
        if (rule.cardinality() == Cardinality.ONE_TO_ONE) Pairing.decide(rule, group);
        else Covering.decide(rule, group);
    }

    @Override
    public void close() {
        entries.close();
        movements.close();
    }
}
