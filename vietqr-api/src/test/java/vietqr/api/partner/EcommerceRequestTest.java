package vietqr.api.partner;

import org.junit.jupiter.api.Test;
import vietqr.kernel.Fields;
import vietqr.onboarding.Shop.BusinessType;
import vietqr.onboarding.ShopLink;

import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EcommerceRequestTest {
    /** The vector of the wire reference, section 10.1. */
    private static final String VECTOR = "e41a6a8d455b3ccc4e14a2452a62950e";

    @Test
    void theChecksumIsTheDocumentedOne() {
        Fields given = fields("{\"ecommerceSite\":\"https://shop.example\",\"checkSum\":\"" + VECTOR + "\"}");
        assertThat(EcommerceRequest.authentic(given, List.of("new", "demoPassword")))
                .isTrue();
        assertThat(EcommerceRequest.authentic(given, List.of("otherPassword"))).isFalse();
    }

    @Test
    void aSiteIsTheSameWithAndWithoutTheLastSlash() {
        assertThat(EcommerceRequest.of(fields("{\"ecommerceSite\":\"https://shop.example/\"}"), true))
                .contains(new EcommerceRequest("https://shop.example", "", ""));
    }

    @Test
    void aMissingSiteOrABrokenWebhookIsRefused() {
        assertThat(EcommerceRequest.of(fields("{}"), false)).isEmpty();
        assertThat(EcommerceRequest.of(fields("{\"ecommerceSite\":\"a.example\",\"webhook\":\"no\"}"), false))
                .isEmpty();
        assertThat(EcommerceRequest.of(fields("{\"ecommerceSite\":\"" + "x".repeat(501) + "\"}"), false))
                .isEmpty();
    }

    @Test
    void aShopIsACompanyUnlessSaidToBeAPerson() {
        assertThat(link("{}").businessType()).isEqualTo(BusinessType.COMPANY);
        assertThat(link("{\"businessType\":\"0\"}").businessType()).isEqualTo(BusinessType.PERSON);
        assertThat(link("{\"businessType\":7}").businessType()).isEqualTo(BusinessType.COMPANY);
    }

    private static ShopLink link(String json) {
        return EcommerceRequest.link(fields(json), false).orElseThrow();
    }

    private static Fields fields(String json) {
        return Fields.parse(json.getBytes(UTF_8)).orElseThrow();
    }
}
