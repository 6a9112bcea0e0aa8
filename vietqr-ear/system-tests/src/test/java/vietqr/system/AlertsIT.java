package vietqr.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;
import vietqr.system.browser.Browsing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** People are told by e-mail and in their chats, over real servers on this machine. */
@ExtendWith({SharedGateway.class, Browsing.class})
class AlertsIT {
    private static final Duration SOON = Until.SOON;
    private static final String TOKEN = Seen.secret("987654:AAtelegramTokenOfATest-and_more");

    private final ChatServer chats = new ChatServer(SharedGateway.CHAT_PORT);
    private final GreenMail mail = new GreenMail(new ServerSetup(SharedGateway.SMTP_PORT, "127.0.0.1", "smtp"));
    private final Gateway gateway;
    private final Browser browser;
    private Portal portal;

    AlertsIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void serversListen() {
        chats.start();
        mail.setUser("alerts", "alerts", SharedGateway.SMTP_PASSWORD);
        mail.start();
        portal = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        portal.close();
        gateway.database().change("update alert_channel set enabled = false");
        gateway.database().change("update webhook_endpoint set removed_at = created_at where profile = ?", "STANDARD");
        mail.stop();
        chats.close();
    }

    @Test
    void fiveWaysFromTheFormToAPayment() {
        portal.signInAs(Demo.OWNER);
        String hook = Seen.secret("hook-" + Ids.next());
        add("TELEGRAM", "-100200300", TOKEN);
        add("SLACK", null, chats.address("/slack/" + hook));
        add("LARK", null, chats.address("/lark/" + hook));
        add("GOOGLE_CHAT", null, chats.address("/google/" + hook));
        add("EMAIL", "ke.toan@shop.example.vn", null);

        Order order = Order.ask(gateway.http(), 150_000);
        order.paid().tell(gateway.http());
        for (String path : List.of("/bot" + TOKEN + "/sendMessage", "/slack/", "/lark/", "/google/"))
            Until.holds(
                    "told at " + path,
                    SOON,
                    () -> chats.heard(path, "Đã nhận 150.000\u00a0₫").size() == 1);
        Until.holds(
                "told by e-mail", SOON, () -> subjects().anyMatch(subject -> subject.startsWith("Đã nhận 150.000")));
        assertThat(chats.heard("/slack/", order.id())).hasSize(1);
        assertThat(mail.getReceivedMessages()).allMatch(letter -> GreenMailUtil.getBody(letter) != null);

        portal.page().reload();
        portal.page().getByText("Đã nhận 150.000").first().waitFor();
        portal.visitor().screenshot("alert-told");
        portal.open("/alerts/list.xhtml");
        assertThat(portal.page().content()).doesNotContain(hook).doesNotContain(TOKEN);
    }

    @Test
    void aChatThatWasKilledHearsItLaterAndDelaysNobody() {
        portal.signInAs(Demo.OWNER);
        add("SLACK", null, chats.address("/slack/killed"));
        add("EMAIL", "chu.shop@shop.example.vn", null);
        chats.stop();
        Order order = Order.ask(gateway.http(), 160_000);
        order.paid().tell(gateway.http());
        Until.holds("the others are told", SOON, () -> subjects().anyMatch(one -> one.startsWith("Đã nhận 160.000")));
        Until.holds(
                "the failure is seen",
                SOON,
                () -> gateway.database()
                                .number("select count(*) from alert_pace where last_label = 'REFUSED' and failures > 0")
                        > 0);
        chats.start();
        Until.holds(
                "told when it is back",
                SOON,
                () -> chats.heard("/slack/killed", "160.000").size() == 1);
        assertThat(gateway.database().number("select count(*) from alert where state = 'OWED'"))
                .isZero();
    }

    @Test
    void refundsThatWaitWebhooksThatAreGoneAndMoneyForNothing() {
        portal.signInAs(Demo.OWNER);
        add("LARK", null, chats.address("/lark/ops"));
        gateway.database()
                .change(
                        "update alert_channel set topics = ? where enabled = true",
                        "UNMATCHED,REFUND_WAITING,ENDPOINT_DISABLED,ENDPOINT_FAILING");

        Credit credit = Order.ask(gateway.http(), SharedGateway.APPROVAL_FROM).paid();
        credit.tell(gateway.http());
        ApiClient.partner(gateway.http())
                .ask(Repay.PATH, Repay.signed(Repay.wish(credit, credit.amount() + "", "HOAN TIEN")));
        heard("Hoàn 50.000.000\u00a0₫ đang chờ duyệt");

        portal.open("/endpoints/edit.xhtml");
        portal.page().locator("[id='endpoint:address']").fill(chats.address("/gone"));
        portal.page().locator("[id='endpoint:save']").click();
        Seen.secret(portal.page().locator(".vq-new-key .vq-code").innerText());
        portal.page().locator("[id='trial:test']").click();
        heard("đã bị tắt vì bên nhận không còn nhận nữa");
    }

    @Test
    void aSecretStaysWhenItIsLeftEmptyAndAWrongAddressIsRefusedInWords() {
        portal.signInAs(Demo.OWNER);
        add("TELEGRAM", "-100200301", TOKEN);
        portal.page().getByText("Sửa kênh").click();
        assertThat(portal.page().locator("[id='channel:secret']").inputValue()).isEmpty();
        portal.page().locator("[id='channel:name']").fill("Nhóm ca tối");
        portal.page().locator("[id='channel:save']").click();
        portal.page().waitForURL("**/alerts/view.xhtml*");
        assertThat(portal.text()).contains("Nhóm ca tối");
        test();
        portal.page().locator("[id='state:disable']").click();
        portal.page().getByText("Đã tắt.").waitFor();
        portal.page().locator("details.vq-confirm summary").click();
        portal.page().locator("[id='end:remove']").click();
        portal.page().waitForURL("**/alerts/list.xhtml*");
        assertThat(gateway.database()
                        .number("select count(*) from alert_channel where name = 'Nhóm ca tối'"
                                + " and removed_at is not null and secret_sealed = ''"))
                .isEqualTo(1);

        portal.open("/alerts/edit.xhtml?kind=SLACK");
        portal.page().locator("[id='channel:secret']").fill("http://169.254.169.254/latest");
        portal.page().locator("[id='channel:save']").click();
        portal.page().getByText("Chỉ gọi được máy chủ công khai.").waitFor();
    }

    @Test
    void forWhoSetsUpNothingThereIsNothing() {
        portal.signInAs(Demo.CASHIER);
        for (String page : List.of("list.xhtml", "edit.xhtml", "view.xhtml?id=1", "edit.xhtml?id=1")) {
            portal.open("/alerts/" + page);
            assertThat(portal.text()).as(page).contains("Không tìm thấy trang");
        }
        assertThat(portal.visitor().expectedComplaints()).hasSize(4);
    }

    private void add(String kind, String target, String secret) {
        portal.open("/alerts/edit.xhtml?kind=" + kind);
        if (target != null) portal.page().locator("[id='channel:target']").fill(target);
        if (secret != null) portal.page().locator("[id='channel:secret']").fill(secret);
        portal.page().locator("[id='channel:save']").click();
        portal.page().waitForURL("**/alerts/view.xhtml*");
        test();
    }

    private void test() {
        portal.page().locator("[id='trial:test']").click();
        portal.page().getByText("Đã gửi tin thử.").waitFor();
    }

    private void heard(String words) {
        Until.holds(
                "told: " + words, SOON, () -> chats.heard("/lark/ops", words).size() == 1);
    }

    private Stream<String> subjects() {
        return Stream.of(mail.getReceivedMessages()).map(AlertsIT::subject);
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
