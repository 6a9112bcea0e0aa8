package vietqr.comparison;

import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shipped rules make of each kind of agreement and of difference. */
class ComparisonTest {
    private final Books books = new Books();

    @Test
    void theSameReferenceIsTheSameMoney() {
        books.entry(1, 0, 50_000, "FT26069123456", "a").movement(2, 0, 50_000, "FT26069123456", "b");
        assertThat(books.lines())
                .containsExactly(
                        "MATCHED|reference|ACCOUNT DIRECTION CURRENCY AMOUNT:0 DAYS:3 REFERENCE|REFERENCE DAY|1|2|0");
    }

    @Test
    void banksWriteReferencesInOtherWays() {
        books.entry(1, 1, 50_000, "ft-26069/123456", "a").movement(2, 0, 50_000, "FT26069123456", "b");
        assertThat(books.lines())
                .singleElement()
                .asString()
                .startsWith("MATCHED|reference|")
                .endsWith("||1|2|0");
    }

    @Test
    void withoutReferenceThePaymentCodeTells() {
        String code = Codes.fitting("VQR", "0a1b2c3d4");
        books.entry(1, 0, 50_000, "", "MBVCB.123." + code.toUpperCase(java.util.Locale.ROOT) + ".CT tu")
                .movement(2, 0, 50_000, "FT1", "chuyen " + code);
        assertThat(books.lines()).singleElement().asString().startsWith("MATCHED|code|");
    }

    @Test
    void aDifferenceOfAFeeIsMatchedAndSaid() {
        books.entry(1, 0, 48_900, "FT26069123456", "a").movement(2, 0, 50_000, "FT26069123456", "b");
        assertThat(books.compared()).singleElement().isInstanceOfSatisfying(Outcome.Matched.class, match -> {
            assertThat(match.rule()).isEqualTo("reference-fee");
            assertThat(match.difference()).isEqualTo(-1_100);
        });
    }

    @Test
    void moreThanAFeeIsADifference() {
        books.entry(1, 0, 20_000, "FT26069123456", "a").movement(2, 0, 50_000, "FT26069123456", "b");
        assertThat(books.lines()).containsExactly("DIFFERING|1|2|-30000");
    }

    @Test
    void aBatchIsTheSumOfItsParts() {
        books.entry(1, 0, 60_000, "FT26069123456", "batch")
                .movement(2, 0, 10_000, "FT26069123456-1", "x")
                .movement(3, 0, 20_000, "FT26069123456-2", "y")
                .movement(4, 0, 30_000, "FT26069123456-3", "z");
        assertThat(books.lines())
                .singleElement()
                .asString()
                .startsWith("MATCHED|batch-by-reference|")
                .endsWith("|1|2 3 4|0");
    }

    @Test
    void aPartOfTheMovementsCoversTheEntryIfOnlyOneDoes() {
        books.entry(1, 0, 30_000, "FT26069123456", "batch")
                .movement(2, 0, 10_000, "FT26069123456-1", "x")
                .movement(3, 0, 20_000, "FT26069123456-2", "y")
                .movement(4, 0, 25_000, "FT26069123456-3", "z");
        assertThat(books.lines()).anySatisfy(line -> assertThat(line).endsWith("|1|3 2|0"));
        assertThat(books.lines()).contains("LOOSE|MOVEMENT|4|ALONE|");
    }

    @Test
    void twoWaysToCoverAnEntryAreATie() {
        books.entry(1, 0, 30_000, "FT26069123456", "batch")
                .movement(2, 0, 10_000, "FT26069123456-1", "x")
                .movement(3, 0, 20_000, "FT26069123456-2", "y")
                .movement(4, 0, 20_000, "FT26069123456-3", "z");
        assertThat(books.lines())
                .containsExactlyInAnyOrder(
                        "LOOSE|ENTRY|1|TIED|M2 M3 M4",
                        "LOOSE|MOVEMENT|2|TIED|E1",
                        "LOOSE|MOVEMENT|3|TIED|E1",
                        "LOOSE|MOVEMENT|4|TIED|E1");
    }

    @Test
    void noTwinOfATiedPartIsFree() {
        books.entry(1, 0, 10_000, "FT26069123456-1", "")
                .entry(2, 0, 10_000, "FT26069123456-2", "")
                .entry(3, 0, 20_000, "FT26069123456-3", "")
                .entry(4, 0, 10_000, "FT26069123456-4", "chuyen tien an trua")
                .movement(5, 0, 30_000, "FT26069123456", "")
                .movement(6, 0, 10_000, "FTA0001", "chuyen tien an trua nhe");
        assertThat(books.lines()).contains("LOOSE|ENTRY|4|TIED|M5", "LOOSE|MOVEMENT|5|TIED|E1 E2 E3 E4");
    }

    @Test
    void aMovementCanBeListedInParts() {
        books.entry(1, 0, 40_000, "FT26069123456-1", "x")
                .entry(2, 0, 20_000, "FT26069123456-2", "y")
                .movement(3, 0, 60_000, "FT26069123456", "z");
        assertThat(books.lines())
                .singleElement()
                .asString()
                .startsWith("MATCHED|parts-by-reference|")
                .endsWith("|1 2|3|0");
    }

    @Test
    void twinsAreATieAndNoGuess() {
        books.entry(1, 0, 50_000, "", "chuyen tien an")
                .entry(2, 0, 50_000, "", "chuyen tien an")
                .movement(3, 0, 50_000, "FTA0001", "chuyen tien an");
        assertThat(books.lines())
                .containsExactlyInAnyOrder(
                        "LOOSE|ENTRY|1|TIED|M3", "LOOSE|ENTRY|2|TIED|M3", "LOOSE|MOVEMENT|3|TIED|E1 E2");
    }

    @Test
    void theBetterPairIsPreferred() {
        books.entry(1, 0, 50_000, "", "chuyen tien an")
                .movement(2, 0, 50_000, "FTA0001", "chuyen tien an")
                .movement(3, 1, 50_000, "FTA0002", "chuyen tien an");
        assertThat(books.lines())
                .anySatisfy(
                        line -> assertThat(line).startsWith("MATCHED|content|").endsWith("|1|2|0"))
                .contains("LOOSE|MOVEMENT|3|ALIKE|M2");
    }

    @Test
    void theSameAmountAloneIsNoMatch() {
        books.entry(1, 0, 50_000, "", "tien hang").movement(2, 0, 50_000, "FTA0001", "tra no chi lan");
        assertThat(books.lines()).containsExactlyInAnyOrder("LOOSE|ENTRY|1|ALONE|", "LOOSE|MOVEMENT|2|ALONE|");
    }

    @Test
    void thePayerInTheTextSpeaksForAnAmount() {
        Item entry = Books.item(1, 0, 50_000, "", "thanh toan");
        books.entries.add(new Item(
                entry.id(), entry.day(), Direction.C, entry.amount(), Item.VND, "", "CK", "Nguyễn Văn An", ""));
        books.movement(2, 0, 50_000, "FTA0001", "NGUYEN VAN AN chuyen tien");
        assertThat(books.lines())
                .singleElement()
                .asString()
                .startsWith("MATCHED|amount|")
                .contains("|PAYER DAY|");
    }

    @Test
    void whatIsTooFarApartIsNotTheSame() {
        books.entry(1, 5, 50_000, "FT26069123456", "a").movement(2, 0, 50_000, "FT26069123456", "b");
        assertThat(books.lines()).containsExactlyInAnyOrder("LOOSE|ENTRY|1|ALIKE|M2", "LOOSE|MOVEMENT|2|ALONE|");
    }

    @Test
    void whatTheBankTookBackIsReversed() {
        books.entry(1, 0, 50_000, "FT26069123456", "a").movement(2, 0, 50_000, "FT26069123456", "a");
        Item back = Books.item(3, 1, 50_000, "FT26069123456", "hoan tra");
        books.entries.add(new Item(3, back.day(), Direction.D, Vnd.of(50_000), Item.VND, back.reference(), "", "", ""));
        assertThat(books.lines()).contains("LOOSE|ENTRY|3|REVERSED|E1").hasSize(2);
    }

    @Test
    void otherCurrenciesAreNotCompared() {
        Item entry = Books.item(1, 0, 50_000, "FT26069123456", "a");
        books.entries.add(new Item(1, entry.day(), Direction.C, entry.amount(), "USD", entry.reference(), "", "", ""));
        books.movement(2, 0, 50_000, "FT26069123456", "a");
        assertThat(books.lines()).containsExactlyInAnyOrder("LOOSE|ENTRY|1|FOREIGN|", "LOOSE|MOVEMENT|2|ALONE|");
    }

    @Test
    void aSecondNoticeOfTheSameMoneyIsAlike() {
        books.entry(1, 0, 50_000, "FT26069123456", "tien hang thang 3")
                .movement(2, 0, 50_000, "FT26069123456", "tien hang thang 3")
                .movement(3, 0, 50_000, "SEPAY-77", "tien hang thang 3");
        assertThat(books.lines()).contains("LOOSE|MOVEMENT|3|ALIKE|M2").hasSize(2);
    }

    @Test
    void anEntryWhoseMoneyMayBeKnownIsNotAlone() {
        books.entry(1, 0, 50_000, "FT26069123456", "tien hang thang 3")
                .entry(4, 0, 50_000, "OTHER-99", "tien hang thang 3")
                .movement(2, 0, 50_000, "FT26069123456", "tien hang thang 3");
        assertThat(books.lines()).contains("LOOSE|ENTRY|4|ALIKE|E1 M2").hasSize(2);
    }

    @Test
    void whatIsMatchedAlreadyTellsWhatIsLikeIt() {
        books.movement(3, 0, 50_000, "SEPAY-77", "tien hang thang 3");
        Witnesses matched = new Witnesses();
        matched.add(Side.MOVEMENT, Books.item(2, 0, 50_000, "FT26069123456", "tien hang thang 3"));
        List<String> lines = new ArrayList<>();
        Comparison.run(
                Books.SHIPPED,
                books.entries.iterator(),
                books.movements.iterator(),
                matched,
                outcome -> lines.add(outcome.line()));
        assertThat(lines).containsExactly("LOOSE|MOVEMENT|3|ALIKE|M2");
    }

    @Test
    void theSameMoneyMayBeWrittenInManyWays() {
        Item known = Books.item(1, 0, 5, "FT26069123456", "thanh toan don hang");
        assertThat(List.of(
                        Books.item(2, 0, 5, "ft 26069-123456", ""),
                        Books.item(2, 0, 5, "FT26069123456\\BNK", ""),
                        Books.item(2, 0, 5, "", "MBVCB.1 THANH TOAN DON HANG.CT tu")))
                .allMatch(item -> Likeness.between(item, known));
        assertThat(Likeness.between(Books.item(2, 0, 5, "FT1", "khac"), known)).isFalse();
        assertThat(Likeness.between(Books.item(2, 0, 5, "", ""), Books.item(3, 0, 5, "", "")))
                .isFalse();
    }

    @Test
    void rulesAreTriedInTheirOrder() {
        Rule content = new Rule("text", Key.CONTENT, Cardinality.ONE_TO_ONE, 0, 1, List.of(), Set.of());
        Rule reference = new Rule("ref", Key.REFERENCE, Cardinality.ONE_TO_ONE, 0, 1, List.of(), Set.of());
        books.entry(1, 0, 50_000, "FT26069123456", "tien hang thang 3")
                .movement(2, 0, 50_000, "FT26069123456", "nothing alike")
                .movement(3, 0, 50_000, "FT26069999999", "tien hang thang 3");
        assertThat(books.compared(new Rules(LocalTime.NOON, 1, true, List.of(content, reference)))
                        .get(0)
                        .line())
                .startsWith("MATCHED|text|")
                .endsWith("|1|3|0");
        assertThat(books.compared(new Rules(LocalTime.NOON, 1, true, List.of(reference, content)))
                        .get(0)
                        .line())
                .startsWith("MATCHED|ref|")
                .endsWith("|1|2|0");
    }

    @Test
    void whatLooksAlikeTooOftenIsLeftToPeople() {
        for (int i = 0; i <= Pass.MOST_ALIKE; i++) books.entry(i, 0, 50_000, "", "nap tien vao vi");
        books.movement(1_000_000, 0, 50_000, "FTA0001", "nap tien vao vi");
        assertThat(books.compared()).hasSize(Pass.MOST_ALIKE + 2).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Loose.class, loose -> assertThat(loose.why()).isEqualTo(Outcome.Why.TIED)));
    }
}
