package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;
import vietqr.system.BankVoice.Money;
import vietqr.system.browser.Browsing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** A merchant has accounts linked: by a transfer that the bank tells of, and by somebody who looks at documents. */
@ExtendWith({SharedGateway.class, Browsing.class})
class LinkingIT {
    private static final String SEEN = "Đã xem giấy xác nhận của ngân hàng";

    private final String number = Long.toString(Ids.next());
    private final Gateway gateway;
    private final Browser browser;

    LinkingIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @Test
    void aTransferWithTheCodeLinksTheAccountAndWhatCameBeforeIsReadAgain() {
        String early = Order.unique("FTE");
        new BankVoice(gateway.http())
                .mb(new Money(early, 90_000, "tien hang", "", "MB", number, Instant.now()), Demo.BANK_SECRET);
        assertThat(movements(early)).isZero();

        try (Portal owner = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            begin(owner, Demo.HOLDER);
            assertThat(owner.text()).contains("Chờ chứng minh", "Khớp với tên cửa hàng");
            button(owner, "proof:play");
            owner.page().getByText("Mã QR được tạo cho tài khoản này").waitFor();
            assertThat(owner.text()).contains("Khoản chuyển từ tài khoản");
        }
        try (Portal admin = new Portal(browser, gateway).signInAs(Demo.ADMIN)) {
            admin.open("/notices/view.xhtml?id=" + noticeOf(early));
            admin.page().locator("summary").first().click();
            button(admin, "again:yes");
            admin.page().locator(".ui-messages-info").waitFor();
        }
        assertThat(movements(early)).isEqualTo(1);
        assertThat(codeFor(number)).isNotEmpty();
    }

    @Test
    void whoeverRunsTheGatewayLooksAtNameAndDocuments() {
        String address;
        try (Portal owner = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            begin(owner, "NGUYEN VAN AN");
            assertThat(owner.text()).contains("Khác tên cửa hàng");
            address = owner.page().url();
            owner.page()
                    .locator("[id='papers:file']")
                    .setInputFiles(new FilePayload(
                            "giay.txt", "text/plain", "Giấy xác nhận".getBytes(StandardCharsets.UTF_8)));
            button(owner, "papers:bring");
            owner.page().getByText("giay.txt").waitFor();
        }
        try (Portal admin = new Portal(browser, gateway).signInAs(Demo.ADMIN)) {
            admin.open("/linking/reviews.xhtml");
            admin.page().getByText(number).click();
            says(admin, "review:confirm");
            admin.page().locator("[id='review:approve']").waitFor();
            says(admin, "review:approve");
            admin.page().getByText("Mã QR được tạo cho tài khoản này").waitFor();
        }
        try (Portal owner = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            owner.open(address);
            assertThat(owner.text()).contains("Khác, đã được xác nhận", SEEN, "Xét duyệt");
            owner.page().locator("summary").first().click();
            button(owner, "suspend:yes");
            owner.page().locator("[id='resume:go']").waitFor();
            assertThat(state()).isEqualTo("SUSPENDED");
            button(owner, "resume:go");
            owner.page().getByText("Mã QR được tạo cho tài khoản này").waitFor();
        }
        assertThat(state()).isEqualTo("LINKED");
        String id = address.replaceFirst(".*id=", "");
        try (Portal other =
                new Portal(browser, gateway).signInAs(Bookkeeper.at(gateway).email())) {
            assertThat(other.open("/linking/view.xhtml?id=" + id).text()).contains("Không tìm thấy trang");
            other.visitor().expectedComplaints();
        }
    }

    private void begin(Portal owner, String holder) {
        owner.open("/linking/create.xhtml");
        owner.page()
                .locator("[id='new:bank_input']")
                .evaluate("list => { list.value = '970422'; list.dispatchEvent(new Event('change')); }");
        owner.page().locator("[id='new:number']").fill(number);
        owner.page().locator("[id='new:holder']").fill(holder);
        button(owner, "new:begin");
        owner.page().locator(".ui-messages-error").waitFor();
        assertThat(owner.text()).contains("Cần đồng ý");
        owner.page().locator("[id='new:consented']").locator(".ui-chkbox-box").click();
        button(owner, "new:begin");
        owner.page().waitForURL(url -> url.contains("/linking/view.xhtml"));
    }

    private static void says(Portal admin, String deed) {
        admin.page().locator("[id='review:words']").fill(SEEN);
        button(admin, deed);
    }

    private static void button(Portal portal, String id) {
        portal.page().locator("[id='" + id + "']").click();
    }

    private String codeFor(String account) {
        return OwnApi.ofDemo(gateway)
                .made(
                        "payment-requests",
                        Json.createObjectBuilder()
                                .add("accountNumber", account)
                                .add("amount", 10_000)
                                .build())
                .getString("id");
    }

    private String noticeOf(String reference) {
        return gateway.database().text("select max(id) from notice where body like ?", "%" + reference + "%");
    }

    private long movements(String reference) {
        return gateway.database().number("select count(*) from movement where reference = ?", reference);
    }

    private String state() {
        return gateway.database().text("select state from bank_account where number = ?", number);
    }
}
