package vietqr.qr;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every object of a text is found where it stands. */
class AnatomyTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final String CODE = Payload.transfer("970422", "0123456789")
            .withAmount(Vnd.of(150_000))
            .withPurpose("THANH TOAN 01")
            .text();

    @Test
    void theTreeHasEveryObjectInTheOrderOfTheText() {
        assertThat(all(Anatomy.of(CODE).objects()).map(DataObject::path))
                .containsExactly(
                        "00",
                        "01",
                        "38",
                        "38/00",
                        "38/01",
                        "38/01/00",
                        "38/01/01",
                        "38/02",
                        "53",
                        "54",
                        "58",
                        "62",
                        "62/08",
                        "63");
    }

    @Test
    void eachObjectStandsWhereItSays() {
        assertThat(all(Anatomy.of(CODE).objects())).allSatisfy(object -> {
            String written = CODE.substring(object.position(), object.end());
            assertThat(written)
                    .isEqualTo(object.path().substring(object.path().length() - 2)
                            + "%02d".formatted(object.value().length())
                            + object.value());
            assertThat(Anatomy.of(CODE).at(object.position())).contains(object);
        });
    }

    @Test
    void aBrokenCodeIsTakenApartUpToTheBreak() {
        Anatomy anatomy = Anatomy.of("000201" + "010212" + "38XX" + CODE);

        assertThat(anatomy.objects()).extracting(DataObject::path).containsExactly("00", "01");
        assertThat(anatomy.at(12)).isEmpty();
    }

    @Test
    void theSecondOfTwinsIsThereAndWhatIsNoTemplateStaysWhole() {
        Anatomy anatomy = Anatomy.of("5403100" + "5403999" + "6203abc" + "8005hello");

        assertThat(anatomy.objects()).extracting(DataObject::value).containsExactly("100", "999", "abc", "hello");
        assertThat(anatomy.at(7))
                .hasValueSatisfying(twin -> assertThat(twin.value()).isEqualTo("999"));
    }

    @Test
    void lengthsInBytesAreUnderstood() {
        assertThat(Anatomy.of("5908Phở Thìn").objects())
                .extracting(DataObject::value)
                .containsExactly("Phở Thìn");
        assertThat(Anatomy.of("5911Phở Thìn").objects())
                .extracting(DataObject::value)
                .containsExactly("Phở Thìn");
    }

    @Test
    void theChecksumIsWeighed() {
        String checksum = CODE.substring(CODE.length() - 4);

        assertThat(Anatomy.of(CODE).checksum().right()).isTrue();
        assertThat(Anatomy.of(CODE.substring(0, CODE.length() - 4) + checksum.toLowerCase(Locale.ROOT))
                        .checksum()
                        .right())
                .isTrue();
        Anatomy.Checksum wrong =
                Anatomy.of(CODE.substring(0, CODE.length() - 4) + "ZZZZ").checksum();
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.written()).contains("ZZZZ");
        assertThat(wrong.computed()).isEqualTo(checksum);
        Anatomy.Checksum missing =
                Anatomy.of(CODE.substring(0, CODE.length() - 8)).checksum();
        assertThat(missing.written()).isEmpty();
        assertThat(missing.computed()).isEqualTo(checksum);
    }

    @Test
    void objectsAndValuesHaveWords() {
        Anatomy anatomy = Anatomy.of(CODE);

        assertThat(all(anatomy.objects())).allSatisfy(object -> assertThat(object.meaning(VIETNAMESE))
                .isNotBlank()
                .isNotEqualTo(object.meaning(Locale.ENGLISH)));
        assertThat(anatomy.objects().get(1).saying(Locale.ENGLISH)).contains("dynamic, for one payment");
        assertThat(anatomy.objects().get(4).saying(VIETNAMESE)).isEmpty();
        DataObject vnpay =
                Anatomy.of("26140010A000000775").objects().get(0).parts().get(0);
        assertThat(vnpay.meaning(Locale.ENGLISH)).isEqualTo("Payment network");
        assertThat(vnpay.saying(Locale.ENGLISH)).contains("VNPAY-QR");
    }

    @Property(tries = 500)
    void everyIdHasAMeaning(@ForAll @NumericChars char tens, @ForAll @NumericChars char ones) {
        String id = "" + tens + ones;
        for (String path : List.of(id, id + "/00", id + "/07", id + "/07/07"))
            assertThat(new DataObject(path, 0, 0, "", List.of()).meaning(VIETNAMESE))
                    .isNotBlank();
    }

    private static Stream<DataObject> all(List<DataObject> level) {
        return level.stream().flatMap(object -> Stream.concat(Stream.of(object), all(object.parts())));
    }
}
