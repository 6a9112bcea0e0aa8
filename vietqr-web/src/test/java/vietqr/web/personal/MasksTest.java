package vietqr.web.personal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MasksTest {
    private final Masks masks = new Masks();

    @Test
    void namesShowTheirFirstLettersOnly() {
        assertThat(masks.name("NGUYEN VAN AN")).isEqualTo("N*** V*** A***");
        assertThat(masks.name(" Đặng  Thị Ý ")).isEqualTo("Đ*** T*** Ý***");
        assertThat(masks.name("𝒜n")).isEqualTo("𝒜***");
        assertThat(masks.name("")).isEmpty();
        assertThat(masks.name(null)).isNull();
    }

    @Test
    void numbersAndAddressesShowTooLittleToUseThem() {
        assertThat(masks.account("0123456789")).isEqualTo("******6789");
        assertThat(masks.email("be@example.vn")).isEqualTo("b***@example.vn");
        assertThat(masks.email("no address")).isEqualTo("***");
        assertThat(masks.phone("0901234567")).isEqualTo("***567");
        assertThat(masks.phone("")).isEmpty();
    }
}
