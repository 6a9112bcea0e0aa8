package vietqr.comparison;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A bank's books and ours, to be held against one another by the rules that are shipped. */
final class Books {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final Rules SHIPPED = shipped();

    final List<Item> entries = new ArrayList<>();
    final List<Item> movements = new ArrayList<>();

    private static Rules shipped() {
        try (InputStream in = Books.class.getResourceAsStream("/db/migration/V091__reconciliation_rules.sql")) {
            String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return RulesText.read(sql.substring(sql.indexOf("'{") + 1, sql.lastIndexOf("}'") + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Books entry(long id, int day, long amount, String reference, String content) {
        entries.add(item(id, day, amount, reference, content));
        return this;
    }

    Books movement(long id, int day, long amount, String reference, String content) {
        movements.add(item(id, day, amount, reference, content));
        return this;
    }

    static Item item(long id, int day, long amount, String reference, String content) {
        return new Item(id, DAY.plusDays(day), Direction.C, Vnd.of(amount), Item.VND, reference, content, "", "");
    }

    List<Outcome> compared() {
        return compared(SHIPPED);
    }

    List<Outcome> compared(Rules rules) {
        return compared(rules, entries, movements, Comparison.IN_MEMORY);
    }

    static List<Outcome> compared(Rules rules, List<Item> entries, List<Item> movements, int inMemory) {
        List<Outcome> found = new ArrayList<>();
        Comparison.run(rules, entries.iterator(), movements.iterator(), new Witnesses(), found::add, inMemory);
        return found;
    }

    List<String> lines() {
        return compared().stream().map(Outcome::line).toList();
    }
}
