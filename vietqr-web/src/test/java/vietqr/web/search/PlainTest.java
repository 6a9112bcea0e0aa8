package vietqr.web.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTest {
    @Test
    void vietnameseIsFoundWithoutItsMarks() {
        assertThat(Plain.of("Đối soát")).isEqualTo("doi soat");
        assertThat(Plain.of("Tiền chưa rõ đơn")).isEqualTo("tien chua ro don");
        assertThat(Plain.of("REFUNDS")).isEqualTo("refunds");
    }
}
