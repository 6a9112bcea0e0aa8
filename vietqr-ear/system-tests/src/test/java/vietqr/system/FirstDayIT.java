package vietqr.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.Ids;
import vietqr.kernel.Sha256;
import vietqr.system.BankVoice.Money;
import vietqr.system.browser.Browsing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shop's first day, by a browser from the sign-up to the letter about a complaint: nothing of it is known to the gateway
 * before, and nobody has a page open that says what to do next but the portal.
 */
@ExtendWith({SharedGateway.class, Browsing.class})
class FirstDayIT {
    private static final Pattern LINK = Pattern.compile("/join/open\\.xhtml#[A-Za-z0-9_-]{43}");
    private static final String PASSWORD = Seen.secret("mot-mat-khau-cua-ngay-dau-tien");
    private static final long PRICE = 150_000;

    private final GreenMail mail = new GreenMail(new ServerSetup(SharedGateway.SMTP_PORT, "127.0.0.1", "smtp"));
    private final String mark = Long.toString(Ids.next());
    private final String shop = "QUAN PHO " + mark;
    private final Gateway gateway;
    private final Browser browser;
    private String language;

    FirstDayIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        mail.setUser("alerts", "alerts", SharedGateway.SMTP_PASSWORD);
        mail.start();
        gateway.database().change("delete from sign_in_throttle where subject = ?", Sha256.hex("complaint\n127.0.0.1"));
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aShopOpensTakesMoneyAndMakesUpForAComplaint(String spoken) throws IOException {
        language = spoken;
        String owner = signsUp();
        String cashier = invited(owner, "CASHIER");
        String reviewer = invited(owner, "FINANCE");
        String approver = invited(owner, "APPROVER");
        linksAccount(owner);
        postsPoster(owner);

        String payment = takesMoney(cashier);
        String page = readsTheStory(owner, payment);
        seesIt(reviewer, payment);

        String dispute = complains(page);
        upholds(reviewer, dispute);
        letsItGoBack(approver, dispute);
        Until.holds("the money is back", Until.SOON, () -> of(dispute, "state").equals("SETTLED"));
        takesTheLetter(reviewer, dispute);
    }

    private String signsUp() {
        String email = "owner-" + mark + "@shop.example";
        try (Portal portal = stranger("/join/signup.xhtml")) {
            fill(portal, "signup:business", shop);
            fill(portal, "signup:email", email);
            press(portal, "signup:ask");
            begins(portal, email);
        }
        return email;
    }

    private String invited(String owner, String role) {
        String email = role.toLowerCase(Locale.ROOT) + "-" + mark + "@shop.example";
        try (Portal portal = in(owner, "/members/list.xhtml")) {
            fill(portal, "invite:email", email);
            portal.page()
                    .locator("input[name='invite:roles'][value='" + role + "']")
                    .check();
            sound(portal);
            press(portal, "invite:send");
            portal.page().getByText(email).first().waitFor();
        }
        try (Portal portal = stranger("/login.xhtml")) {
            begins(portal, email);
        }
        return email;
    }

    /** By the link in the letter. */
    private void begins(Portal portal, String email) {
        portal.open(link(email));
        fill(portal, "begin:called", email.replaceAll("-.*", ""));
        fill(portal, "begin:password", PASSWORD);
        fill(portal, "begin:again", PASSWORD);
        sound(portal);
        press(portal, "begin:join");
        portal.page().locator("[id='begin:join']").waitFor(gone());
    }

    private void linksAccount(String owner) {
        try (Portal portal = in(owner, "/home.xhtml")) {
            portal.page()
                    .locator(".vq-empty-go a[href='/linking/create.xhtml']")
                    .click();
            portal.page().locator("[id='new:number']").waitFor();
            portal.choose("new:bank", "970422");
            fill(portal, "new:number", mark);
            fill(portal, "new:holder", shop);
            portal.page()
                    .locator("[id='new:consented']")
                    .locator(".ui-chkbox-box")
                    .click();
            sound(portal);
            press(portal, "new:begin");
            press(portal, "proof:play");
            portal.page().locator("[id='suspend:yes']").waitFor(attached());
            sound(portal);
        }
        assertThat(gateway.database().text("select state from bank_account where number = ?", mark))
                .isEqualTo("LINKED");
    }

    private void postsPoster(String owner) throws IOException {
        try (Portal portal = in(owner, "/terminals/edit.xhtml")) {
            fill(portal, "terminal:code", "Q" + mark.substring(mark.length() - 8));
            fill(portal, "terminal:name", "Quầy 1");
            sound(portal);
            press(portal, "terminal:save");
            Locator poster = portal.page().locator("#poster button");
            poster.waitFor();
            sound(portal);
            assertPdf(portal.page().waitForDownload(poster::click));
        }
    }

    /** The number of the payment. */
    private String takesMoney(String cashier) {
        try (Portal portal = in(cashier, "/cashier/sell.xhtml")) {
            for (String key : List.of("1", "5", "0", "000"))
                portal.page().locator("[data-key='" + key + "']").click();
            sound(portal);
            portal.page().locator("#ask").click();
            portal.page().locator("#code").waitFor();
            sound(portal);
            String payment = gateway.database()
                    .text(
                            "select max(r.id) from payment_request r join bank_account a on a.id = r.account_id"
                                    + " where a.number = ?",
                            mark);
            tells(payment);
            portal.page().locator("#outcome").waitFor();
            sound(portal);
            return payment;
        }
    }

    private void tells(String payment) {
        String text = gateway.database().text("select content from payment_request where id = ?", payment);
        Answer heard = new BankVoice(gateway.http())
                .mb(new Money("FTD" + mark, PRICE, text, "", "MB", mark, Instant.now()), Demo.BANK_SECRET);
        assertThat(heard.status()).as(heard.body()).isEqualTo(200);
    }

    /** The page that the payer was shown. */
    private String readsTheStory(String owner, String payment) {
        try (Portal portal = in(owner, "/payments/view.xhtml?id=" + payment)) {
            assertThat(portal.text()).contains("FTD" + mark);
            sound(portal);
            return portal.page().locator("main a[href^='/pay/']").getAttribute("href");
        }
    }

    private void seesIt(String reviewer, String payment) {
        try (Portal portal = in(reviewer, "/payments/list.xhtml")) {
            assertThat(portal.page().locator("main a[href*='" + payment + "']").count())
                    .isPositive();
            portal.open("/payments/view.xhtml?id=" + payment);
            assertThat(portal.text()).contains("FTD" + mark);
            sound(portal);
        }
    }

    /** The number of the case. */
    private String complains(String paymentPage) {
        try (Portal payer = stranger(paymentPage)) {
            payer.page().locator("a[href^='/complaint/new/']").click();
            Page page = payer.page();
            page.locator("select[name=reason]").selectOption(new SelectOption().setValue("PAID_TWICE"));
            page.locator("textarea[name=story]").fill("Tôi đã trả hai lần cho một đơn");
            page.locator("input[name=name]").fill("Trần Thị Bé");
            page.locator("input[name=phone]").fill("0901 234 567");
            sound(payer);
            page.locator("form button.button").last().click();
            page.waitForURL("**/complaint/case/**");
            sound(payer);
            return page.locator("header h1").innerText();
        }
    }

    private void upholds(String reviewer, String dispute) {
        try (Portal portal = in(reviewer, "/disputes/list.xhtml?all=true")) {
            portal.page()
                    .getByText(dispute, new Page.GetByTextOptions().setExact(true))
                    .click();
            portal.page().locator("[id='decide:do']").waitFor();
            portal.choose("decide:outcome", "UPHELD");
            fill(portal, "decide:amount", Long.toString(PRICE));
            fill(portal, "decide:grounds", "Ngân hàng xác nhận trả hai lần");
            sound(portal);
            press(portal, "decide:do");
            portal.page().locator("main a[href^='/refunds/view']").waitFor();
            sound(portal);
        }
    }

    private void letsItGoBack(String approver, String dispute) {
        try (Portal portal = in(approver, "/refunds/view.xhtml?id=" + of(dispute, "refund_id"))) {
            sound(portal);
            press(portal, "yes:approve");
            portal.page().locator("[id='yes:approve']").waitFor(gone());
        }
    }

    private void takesTheLetter(String reviewer, String dispute) throws IOException {
        try (Portal portal = in(reviewer, "/disputes/view.xhtml?id=" + of(dispute, "id"))) {
            Locator letter = portal.page().locator("a[href*='letter=SETTLED'][lang=" + language + "]");
            assertPdf(portal.page().waitForDownload(letter::click));
        }
    }

    private static void assertPdf(Download download) throws IOException {
        try (InputStream pdf = download.createReadStream()) {
            assertThat(pdf.readNBytes(5)).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Portal stranger(String path) {
        Portal portal = new Portal(browser, gateway).open(path);
        portal.language(language);
        return portal;
    }

    private Portal in(String email, String path) {
        Portal portal = stranger("/login.xhtml").signIn(email, PASSWORD);
        portal.page().waitForURL(url -> !url.contains("/login.xhtml"));
        portal.open(path);
        assertThat(portal.page().locator("html").getAttribute("lang")).isEqualTo(language);
        return portal;
    }

    /** Nothing on the page that is open keeps anybody from using it. */
    private static void sound(Portal portal) {
        assertThat(portal.visitor().hindrances()).as(portal.page().url()).isEmpty();
    }

    private static void fill(Portal portal, String id, String text) {
        portal.page().locator("[id='" + id + "']").fill(text);
    }

    private static void press(Portal portal, String id) {
        portal.page().locator("[id='" + id + "']").click();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private String of(String dispute, String column) {
        return gateway.database().text("select " + column + " from dispute where number = ?", dispute);
    }

    private String link(String email) {
        Until.holds("a letter has come", Until.SOON, () -> letterTo(email).isPresent());
        try {
            Matcher link =
                    LINK.matcher(letterTo(email).orElseThrow().getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<MimeMessage> letterTo(String email) {
        return Stream.of(mail.getReceivedMessages())
                .filter(letter -> recipient(letter).contains(email))
                .reduce((first, second) -> second);
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
