package vietqr.comparison;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Which amounts add up. */
class SumsTest {
    @Property(tries = 500)
    void asManyWaysAreFoundAsThereAreUpToTwo(
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 12) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 60) int sum) {
        List<Row> rows = rows(amounts.stream().mapToLong(Integer::longValue));
        long ways = IntStream.range(0, 1 << rows.size())
                .filter(set -> Integer.bitCount(set) > 1)
                .filter(set -> IntStream.range(0, rows.size())
                                .filter(at -> (set >> at & 1) == 1)
                                .mapToLong(at -> rows.get(at).amount())
                                .sum()
                        == sum)
                .count();
        List<List<Row>> found = Sums.adding(sum, rows);
        assertThat(found).hasSize((int) Math.min(2, ways));
        for (List<Row> one : found)
            assertThat(one.stream().mapToLong(Row::amount).sum()).isEqualTo(sum);
    }

    @Test
    void ofVeryManyOnlyAllOfThemAreTried() {
        List<Row> rows = rows(LongStream.rangeClosed(1, 1_000));
        assertThat(Sums.adding(500_500, rows)).containsExactly(rows);
        assertThat(Sums.adding(500_499, rows)).isEmpty();
    }

    @Test
    void whatWouldTakeForEverIsGivenUp() {
        List<Row> rows = rows(LongStream.generate(() -> 2).limit(Sums.MOST_TRIED));
        assertThat(Sums.adding(25, rows)).isEmpty();
    }

    private static List<Row> rows(LongStream amounts) {
        List<Row> rows = new ArrayList<>();
        amounts.forEach(amount -> rows.add(Row.of(Books.item(rows.size(), 0, amount, "", ""))));
        return rows;
    }
}
