package vietqr.comparison;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for all books, however muddled. */
class ComparisonPropertyTest {
    private static final int SPILLING = 3;
    private static final List<String> REFERENCES =
            List.of("", "", "FT1001", "ft-1001", "FT1002", "FT100200-1", "FT100200-2", "FT100200", "FT100300-1", "AB");
    private static final List<String> CONTENTS = List.of(
            "",
            "tien hang thang ba",
            "tien hang thang ba va hon the nua",
            Codes.fitting("VQR", "0a1b2c3d4"),
            "ck " + Codes.fitting("VQR", "0a1b2c3d4") + " an",
            Codes.fitting("SQR", "111111111"),
            "NGUYEN VAN AN tra");

    @Property(tries = 400)
    void theOrderOfRowsChangesNothing(@ForAll("books") Sides books, @ForAll Random random) {
        List<String> lines = lines(books.entries(), books.movements(), Comparison.IN_MEMORY);
        List<Item> entries = shuffled(books.entries(), random);
        List<Item> movements = shuffled(books.movements(), random);
        assertThat(lines(entries, movements, Comparison.IN_MEMORY)).isEqualTo(lines);
        assertThat(lines(entries, movements, SPILLING)).isEqualTo(lines);
    }

    @Property(tries = 400)
    void everyItemHasOneOutcome(@ForAll("books") Sides books) {
        List<Outcome> found = found(books);
        assertThat(found.stream().flatMap(outcome -> ids(outcome, Side.ENTRY)))
                .containsExactlyInAnyOrderElementsOf(
                        books.entries().stream().map(Item::id).toList());
        assertThat(found.stream().flatMap(outcome -> ids(outcome, Side.MOVEMENT)))
                .containsExactlyInAnyOrderElementsOf(
                        books.movements().stream().map(Item::id).toList());
    }

    @Property(tries = 400)
    void whatIsMatchedAddsUpAndPassedItsGates(@ForAll("books") Sides books) {
        for (Outcome outcome : found(books)) {
            if (!(outcome instanceof Outcome.Matched match)) continue;
            Rule rule = rule(match.rule());
            assertThat(Math.abs(match.difference())).isLessThanOrEqualTo(rule.tolerance());
            assertThat(match.entries().size() == 1 || match.movements().size() == 1)
                    .isTrue();
            assertThat(Stream.concat(match.entries().stream(), match.movements().stream())
                            .map(Piece::direction)
                            .distinct())
                    .hasSize(1);
            for (Piece entry : match.entries())
                for (Piece movement : match.movements())
                    assertThat(Math.abs(
                                    entry.day().toEpochDay() - movement.day().toEpochDay()))
                            .isLessThanOrEqualTo(rule.days());
        }
    }

    @Property(tries = 400)
    void whatHasNothingToDoWithAnythingChangesNothingElse(@ForAll("books") Sides books) {
        List<String> before = lines(books.entries(), books.movements(), Comparison.IN_MEMORY);
        List<Item> entries = new ArrayList<>(books.entries());
        entries.add(Books.item(9_999, 0, 7, "ZZ9999999", "xyzxyzxyz"));
        List<String> after = new ArrayList<>(lines(entries, books.movements(), Comparison.IN_MEMORY));
        assertThat(after.remove("LOOSE|ENTRY|9999|ALONE|")).isTrue();
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 400)
    void aTwinOfAnEntryIsNeverMatchedByChance(@ForAll("books") Sides books) {
        for (Item entry : books.entries()) {
            List<Item> entries = new ArrayList<>(books.entries());
            entries.add(new Item(
                    10_000,
                    entry.day(),
                    entry.direction(),
                    entry.amount(),
                    entry.currency(),
                    entry.reference(),
                    entry.content(),
                    entry.payer(),
                    entry.payerAccount()));
            for (Outcome outcome : Books.compared(Books.SHIPPED, entries, books.movements(), Comparison.IN_MEMORY))
                if (outcome instanceof Outcome.Matched match
                        && match.movements().size() == 1) {
                    List<Long> ids = match.entries().stream().map(Piece::id).toList();
                    assertThat(ids.contains(entry.id())).isEqualTo(ids.contains(10_000L));
                }
        }
    }

    @Provide
    Arbitrary<Sides> books() {
        return Combinators.combine(items(1), items(1_001)).as(Sides::new);
    }

    private static Arbitrary<List<Item>> items(long firstId) {
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(10_000L, 20_000L, 30_000L, 30_500L, 60_000L),
                        Arbitraries.of(REFERENCES),
                        Arbitraries.of(CONTENTS),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.just(Direction.C)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(Direction.D))),
                        Arbitraries.of("", "", "Nguyễn Văn An"))
                .as((day, amount, reference, content, direction, payer) -> new Item(
                        0,
                        Books.DAY.plusDays(day),
                        direction,
                        Vnd.of(amount),
                        Item.VND,
                        reference,
                        content,
                        payer,
                        ""));
        return item.list().ofMaxSize(12).map(list -> numbered(list, firstId));
    }

    private static List<Item> numbered(List<Item> items, long firstId) {
        List<Item> numbered = new ArrayList<>();
        for (Item item : items)
            numbered.add(new Item(
                    firstId + numbered.size(),
                    item.day(),
                    item.direction(),
                    item.amount(),
                    item.currency(),
                    item.reference(),
                    item.content(),
                    item.payer(),
                    item.payerAccount()));
        return numbered;
    }

    record Sides(List<Item> entries, List<Item> movements) {}

    private static List<Outcome> found(Sides books) {
        return Books.compared(Books.SHIPPED, books.entries(), books.movements(), SPILLING);
    }

    private static List<String> lines(List<Item> entries, List<Item> movements, int inMemory) {
        return Books.compared(Books.SHIPPED, entries, movements, inMemory).stream()
                .map(Outcome::line)
                .toList();
    }

    private static Stream<Long> ids(Outcome outcome, Side side) {
        boolean entries = side == Side.ENTRY;
        if (outcome instanceof Outcome.Matched match)
            return (entries ? match.entries() : match.movements()).stream().map(Piece::id);
        if (outcome instanceof Outcome.Differing pair)
            return Stream.of(entries ? pair.entry().id() : pair.movement().id());
        Outcome.Loose loose = (Outcome.Loose) outcome;
        return loose.side() == side ? Stream.of(loose.piece().id()) : Stream.empty();
    }

    private static Rule rule(String name) {
        return Books.SHIPPED.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Item> shuffled(List<Item> items, Random random) {
        List<Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
