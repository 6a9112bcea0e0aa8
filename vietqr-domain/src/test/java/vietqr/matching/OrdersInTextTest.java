package vietqr.matching;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.payment.OrderKey;

import static org.assertj.core.api.Assertions.assertThat;

class OrdersInTextTest {
    @ParameterizedTest
    @CsvSource({
        "DH1001, thanh toan dh1001",
        "DH1001, MBVCB.123.456.DH1001.CT tu 012",
        "DH1001, DH1001-CHUYEN TIEN-OQCH123",
        "DH1001, 020097042205-DH1001",
        "HD-2024-001, ck HD 2024 001",
        "HD-2024-001, HD.2024.001 NGUYEN",
        "HD_2024_001, HD-2024-001",
        "DH1, tra DH1"
    })
    void wholeWordsAreOrders(String order, String text) {
        assertThat(OrdersInText.in(text)).contains(OrderKey.of(order).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "DH1, DH12",
        "DH1, DH1-2",
        "DH1, DH1.2 ck",
        "DH1, ADH1",
        "DH1, A-DH1",
        "DH12, DH1 2",
        "DH1001, DH10012",
        "DH1001, XDH1001",
        "HD-2024-001, HD-2024-0012",
        "HD-2024-001, HD2024001",
        "HD-2024-001, HD-2024"
    })
    void partsOfWordsAreNone(String order, String text) {
        assertThat(OrdersInText.in(text)).doesNotContain(OrderKey.of(order).orElseThrow());
    }

    @Property
    void noTextBreaksIt(@ForAll @StringLength(max = 2000) String text) {
        assertThat(OrdersInText.in(text)).hasSizeLessThanOrEqualTo(105);
    }
}
