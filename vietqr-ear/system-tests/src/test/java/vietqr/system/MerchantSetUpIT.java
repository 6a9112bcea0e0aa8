package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What owners and administrators do about API clients: nothing happens before they have read what will. */
@ExtendWith({SharedGateway.class, Browsing.class})
class MerchantSetUpIT {
    private final Gateway gateway;
    private final Http http;
    private final Browser browser;
    private final Newcomer newcomer;
    private String username;
    private String account;
    private Portal portal;

    MerchantSetUpIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.browser = browser;
        this.newcomer = new Newcomer(gateway.database());
    }

    @BeforeEach
    void aPartnerHasAMerchantAndAnAccount() {
        username = newcomer.merchant();
        account = newcomer.account(username, "LINKED");
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
    }

    @Test
    void everyTokenIsRevokedAndNewOnesAreGood() {
        String old = client().token();
        assertThat(statusWith(old)).isNotEqualTo(403);
        openMerchant(Demo.ADMIN);

        confirm("Thu hồi mọi token…", username, "Thu hồi mọi token");

        portal.page().getByText("Mọi token của " + username + " đã bị thu hồi.").waitFor();
        // The other side of the door may still remember a token it has just seen for a second.
        Until.holds("revoked", Duration.ofSeconds(5), () -> statusWith(old) == 403);
        assertThat(statusWith(client().token())).isNotEqualTo(403);
    }

    @Test
    void aRefundKeyIsShownOnceAndReplacesTheOldOne() {
        assertThat(refundRefused("whatever")).isEqualTo("E42");
        portal.visitor().width(Visitor.PHONE);
        openMerchant(Demo.ADMIN);

        confirm("Cấp khóa hoàn tiền…", account, "Cấp khóa");
        String first = shownKey();
        assertThat(refundRefused(first)).isEqualTo("E44");
        confirm("Đổi khóa hoàn tiền…", account, "Đổi khóa");
        String second = shownKey();

        assertThat(second).isNotEqualTo(first);
        assertThat(refundRefused(first)).isEqualTo("E39");
        assertThat(refundRefused(second)).isEqualTo("E44");
        portal.open("/merchants/view.xhtml?id=" + newcomer.merchantOf(username));
        assertThat(portal.page().content()).doesNotContain(first, second);
    }

    @Test
    void aNewSecretIsShownOnceAndTheOneBeforeStaysGoodForAWhile() {
        openMerchant(Demo.ADMIN);
        confirm("Đổi mật khẩu…", "mật khẩu trước còn hiệu lực", "Đổi mật khẩu");
        String second = shownKey();
        assertThat(portal.text()).contains("Mật khẩu trước còn hiệu lực đến");
        assertThat(statusWith(client().token())).isNotEqualTo(403);
        assertThat(statusWith(new ApiClient(http, username, second).token())).isNotEqualTo(403);

        portal.open("/merchants/view.xhtml?id=" + newcomer.merchantOf(username));
        assertThat(portal.page().content()).doesNotContain(second);
        portal.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Đổi mật khẩu…"))
                .click();
        portal.page().locator("[id$=':hours']").fill("0");
        portal.page().locator("[id$=':renewSecret']").click();
        String third = shownKey();
        for (String ended : List.of(Demo.PARTNER_SECRET, second))
            assertThat(http.post("/vqr/api/token_generate", "", "Authorization", Http.basic(username, ended))
                            .status())
                    .isEqualTo(401);
        assertThat(statusWith(new ApiClient(http, username, third).token())).isNotEqualTo(403);
    }

    @Test
    void onlyAnAdministratorMakesAMerchantAMasterMerchant() {
        openMerchant(Demo.ADMIN);

        confirm("Cho làm cửa hàng tổng…", "Không thể rút lại", "Cho làm cửa hàng tổng");

        portal.page().getByText("nay là cửa hàng tổng.").waitFor();
        assertThat(gateway.database()
                        .number("select is_master from merchant where id = ?", newcomer.merchantOf(username)))
                .isEqualTo(1);
        assertThat(portal.page().getByText("Cho làm cửa hàng tổng…").count()).isZero();
    }

    @Test
    void codesPayIntoTheVirtualAccountThatAnAdministratorHasEntered() {
        String virtual = Order.unique("VQ");
        portal.visitor().width(Visitor.PHONE);
        openMerchant(Demo.ADMIN);

        arrange("not-a-number");
        portal.page().getByText("Tài khoản ảo gồm 1 đến 19 chữ cái và chữ số").waitFor();
        arrange(virtual);
        portal.page().getByText("Đã sửa MBBank " + account + ".").waitFor();
        portal.visitor().screenshot("merchant-arrangements");

        JsonObject answer = client().ask(
                        Order.GENERATE,
                        Order.wish(Order.unique("ORD"), 1_000)
                                .add("bankAccount", account)
                                .build());
        assertThat(answer.getString("bankAccount")).isEqualTo(account);
        assertThat(answer.getString("vaAccount")).isEqualTo(virtual);
        assertThat(answer.getString("qrCode")).contains(virtual).doesNotContain(account);
    }

    private void arrange(String virtual) {
        portal.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Sửa…"))
                .click();
        portal.page().locator("[id$=':virtual']").fill(virtual);
        portal.page().locator("[id$=':keep']").click();
    }

    @Test
    void anOwnerSeesTheirOwnMerchantOnlyAndCannotPromoteIt() {
        portal.signInAs(Demo.OWNER).open("/merchants/list.xhtml");
        portal.page().locator(".vq-merchants a").first().click();

        portal.page().getByText(Demo.PARTNER).first().waitFor();
        assertThat(portal.text())
                .contains("Thu hồi mọi token…")
                .doesNotContain("Cho làm cửa hàng tổng…", "Ngân hàng đã thiết lập");
        portal.open("/merchants/view.xhtml?id=" + newcomer.merchantOf(username));
        assertThat(portal.text()).contains("Không tìm thấy trang");
        assertThat(portal.visitor().expectedComplaints()).hasSize(1);
    }

    @Test
    void forWhoSetsUpNothingThereIsNothing() {
        portal.signInAs(Demo.CASHIER).open("/home.xhtml");
        assertThat(portal.page().locator("a[href='/merchants/list.xhtml']").count())
                .isZero();

        portal.open("/merchants/list.xhtml");
        assertThat(portal.text()).contains("Không tìm thấy trang");
        portal.open("/merchants/view.xhtml?id=" + gateway.database().text("select min(id) from merchant"));
        assertThat(portal.text()).contains("Không tìm thấy trang");
        assertThat(portal.visitor().expectedComplaints()).hasSize(2);
    }

    private ApiClient client() {
        return new ApiClient(http, username, Demo.PARTNER_SECRET);
    }

    private int statusWith(String token) {
        return http.postJson(CheckOrder.PATH, "{}", "Authorization", Http.bearer(token))
                .status();
    }

    private void openMerchant(String email) {
        portal.signInAs(email).open("/merchants/view.xhtml?id=" + newcomer.merchantOf(username));
    }

    /** Opens what explains a button, reads it, and presses the button. */
    private void confirm(String summary, String explained, String button) {
        Locator details = portal.page()
                .locator(
                        "details",
                        new Page.LocatorOptions().setHas(portal.page().getByText(summary, exactly())))
                .first();
        assertThat(details.locator("button").isVisible()).isFalse();
        details.locator("summary").click();
        assertThat(details.innerText()).contains(explained);
        portal.visitor().screenshot("merchant-confirm");
        details.locator("button", new Locator.LocatorOptions().setHasText(button))
                .click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private String shownKey() {
        Locator shown = portal.page().locator(".vq-new-key .vq-code");
        shown.waitFor();
        portal.visitor().screenshot("merchant-key");
        return Seen.secret(shown.innerText());
    }

    /** The code a refund of money that never came is refused with, signed with this key. */
    private String refundRefused(String key) {
        String reference = Order.unique("FT");
        JsonObject wish = Json.createObjectBuilder()
                .add("bankAccount", account)
                .add("bankCode", "MB")
                .add("referenceNumber", reference)
                .add("amount", "1000")
                .add("content", "HOAN TIEN")
                .add("checkSum", Repay.md5(key + reference + "1000" + account))
                .build();
        return client().post(Repay.PATH, wish).object().getString("message");
    }
}
