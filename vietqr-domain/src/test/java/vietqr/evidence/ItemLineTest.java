package vietqr.evidence;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vietqr.comparison.Item;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class ItemLineTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Property(tries = 300)
    void itemsAreReadAsTheyWereWritten(
            @ForAll String reference, @ForAll String content, @ForAll String payer, @ForAll String account) {
        Item item = new Item(7, DAY, Direction.D, Vnd.of(1), "VND", reference, content, payer, account);

        assertThat(ItemLine.read(item.line())).isEqualTo(item);
        assertThat(item.line()).doesNotContain("\n");
    }

    @Property(tries = 300)
    void cellsAreReadAsTheyWereWritten(@ForAll String one, @ForAll String other) {
        String line = Csv.line(one, other);

        assertThat(Csv.cells(line)).hasSize(2);
        assertThat(Csv.line(Csv.cells(line).toArray()).replace("'", "")).isEqualTo(line.replace("'", ""));
    }
}
