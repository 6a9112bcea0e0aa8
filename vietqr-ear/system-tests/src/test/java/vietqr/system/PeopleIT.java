package vietqr.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;
import vietqr.system.browser.Browsing;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** People come by invitation, sign in with a second step, forget their password, and end. */
@ExtendWith({SharedGateway.class, Browsing.class})
class PeopleIT {
    private static final Pattern LINK = Pattern.compile("/join/open\\.xhtml#[A-Za-z0-9_-]{43}");
    private static final String PASSWORD = Seen.secret("mot-mat-khau-cua-nguoi-moi");
    private static final String OTHER = Seen.secret("mot-mat-khau-khac-cua-nguoi-moi");

    private final GreenMail mail = new GreenMail(new ServerSetup(SharedGateway.SMTP_PORT, "127.0.0.1", "smtp"));
    private final String email = "new-" + Ids.next() + "@shop.example";
    private final Gateway gateway;
    private final Browser browser;

    PeopleIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        mail.setUser("alerts", "alerts", SharedGateway.SMTP_PASSWORD);
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void fromTheInvitationToTheEnd() {
        try (Portal owner = new Portal(browser, gateway).signInAs(Demo.OWNER)) {
            owner.open("/members/list.xhtml");
            owner.page().locator("[id='invite:email']").fill(email);
            owner.page().locator("main").getByText("Thu ngân").last().click();
            owner.page().locator("[id='invite:send']").click();
            owner.page().getByText("Đã gửi lời mời.").waitFor();
            owner.visitor().screenshot("members-invited");
            try (Portal person = new Portal(browser, gateway)) {
                begins(person);
                becomesMore(owner);
                person.open("/payments/list.xhtml");
                assertThat(Until.within(Until.SOON, () -> person.open("/payments/list.xhtml")
                                .atLogin()))
                        .as("whose roles change signs in anew")
                        .isTrue();
            }
            ends(owner);
        }
        try (Portal person = new Portal(browser, gateway).signIn(email, PASSWORD)) {
            person.open("/payments/list.xhtml");
            assertThat(person.text()).doesNotContain(Demo.TERMINAL);
        }
        assertThat(gateway.database()
                        .number(
                                "select count(*) from audit_entry where thing = 'MEMBER' and deed = 'REMOVED'"
                                        + " and doer_name = ?",
                                Demo.OWNER))
                .isPositive();
    }

    private void begins(Portal person) {
        String link = link("mời bạn");
        person.open(link);
        person.page().locator("[id='begin:called']").fill("Người Mới");
        person.page().locator("[id='begin:password']").fill(PASSWORD);
        person.page().locator("[id='begin:again']").fill(PASSWORD);
        assertThat(person.page().url()).doesNotContain("#");
        person.visitor().screenshot("join-invitation");
        person.page().locator("[id='begin:join']").click();
        person.page().getByText("Xong. Bây giờ hãy đăng nhập.").waitFor();
        assertThat(person.text()).doesNotContain("đã có tài khoản");
        person.signIn(email, PASSWORD);
        person.page().locator(".vq-person").waitFor();
        assertThat(person.page().locator(".vq-person").innerText()).contains("Người Mới", "Thu ngân");
        assertThat(person.page().locator("nav a[href='/members/list.xhtml']").count())
                .isZero();
        try (Portal late = new Portal(browser, gateway)) {
            late.open(link);
            late.page().getByText("Liên kết đã dùng").waitFor();
        }
    }

    private void becomesMore(Portal owner) {
        owner.open("/members/list.xhtml");
        Locator one = colleague(owner);
        one.locator("summary").first().click();
        one.getByText("Kế toán lập").last().click();
        one.locator("button[id$=':keep']").click();
        owner.page().getByText("Đã đổi.").waitFor();
        assertThat(colleague(owner).innerText()).contains("Kế toán lập");
    }

    private void ends(Portal owner) {
        Locator one = colleague(owner);
        one.locator("summary").last().click();
        one.locator("button[id$=':out']").click();
        owner.page().getByText("Đã cho thôi.").waitFor();
        assertThat(owner.text()).doesNotContain(email);
    }

    private Locator colleague(Portal owner) {
        return owner.page().locator(".vq-people > .vq-stack").filter(new Locator.FilterOptions().setHasText(email));
    }

    @Test
    void theSecondStepIsAskedForOnceItIsOnAndAPaperCodeOpensToo() {
        String member = new Somebody(gateway.database()).manager();
        String paper;
        String secret;
        try (Portal person = new Portal(browser, gateway).signIn(member, Demo.PASSWORD)) {
            person.open("/account/factor.xhtml");
            secret = Seen.secret(
                    person.page().locator("#on .vq-code").innerText().replace(" ", ""));
            person.visitor().screenshot("factor");
            person.page().locator("[id='on:code']").fill(code(secret, 0));
            person.page().locator("[id='on:turnOn']").click();
            person.page().getByText("Mã dự phòng").first().waitFor();
            paper = Seen.secret(person.page().locator(".vq-codes li").first().innerText());
            person.visitor().screenshot("factor-codes");
        }
        try (Portal person = new Portal(browser, gateway).signIn(member, Demo.PASSWORD)) {
            person.page().locator("[id='step:code']").fill("000000");
            person.page().locator("[id='step:finish']").click();
            person.page().getByText("Mã không đúng").waitFor();
            assertThat(person.open(Portal.LIST).atLogin()).isTrue();
            person.page().locator("[id='step:code']").fill(paper);
            person.page().locator("[id='step:finish']").click();
            person.page().locator(".vq-person").waitFor();
        }
        try (Portal person = new Portal(browser, gateway).signIn(member, Demo.PASSWORD)) {
            person.page().locator("[id='step:code']").fill(paper);
            person.page().locator("[id='step:finish']").click();
            person.page().getByText("Mã không đúng").waitFor();
            person.page().locator("[id='step:code']").fill(code(secret, 1));
            person.page().locator("[id='step:finish']").click();
            person.page().locator(".vq-person").waitFor();
        }
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEveryoneElseIsOut() {
        String member = new Somebody(gateway.database()).manager();
        try (Portal inside = new Portal(browser, gateway).signIn(member, Demo.PASSWORD);
                Portal outside = new Portal(browser, gateway)) {
            inside.page().locator(".vq-person").waitFor();
            outside.open("/login.xhtml");
            outside.page().locator("a[href='/join/forgot.xhtml']").click();
            outside.page().locator("[id='forgot:email']").fill(member);
            outside.page().locator("[id='forgot:ask']").click();
            outside.page().getByText("Nếu địa chỉ đó có tài khoản").waitFor();
            outside.open(link("Đặt lại mật khẩu"));
            outside.page().locator("[id='reset:secret']").fill("short");
            outside.page().locator("[id='reset:secretAgain']").fill("short");
            outside.page().locator("[id='reset:set']").click();
            outside.page().getByText("ít nhất 12 ký tự").waitFor();
            outside.page().locator("[id='reset:secret']").fill(OTHER);
            outside.page().locator("[id='reset:secretAgain']").fill(OTHER);
            outside.page().locator("[id='reset:set']").click();
            outside.page().getByText("Xong. Bây giờ hãy đăng nhập.").waitFor();
            outside.signIn(member, OTHER);
            outside.page().locator(".vq-person").waitFor();
            assertThat(Until.within(Until.SOON, () -> inside.open(Portal.LIST).atLogin()))
                    .isTrue();
        }
    }

    @Test
    void aSessionIsEndedFromAnother() {
        String member = new Somebody(gateway.database()).manager();
        try (Portal here = new Portal(browser, gateway).signIn(member, Demo.PASSWORD);
                Portal there = new Portal(browser, gateway).signIn(member, Demo.PASSWORD)) {
            there.page().locator(".vq-person").waitFor();
            here.page().locator(".vq-person").waitFor();
            here.open("/account/view.xhtml");
            assertThat(here.page().locator(".vq-stay").count()).isEqualTo(2);
            here.visitor().screenshot("account");
            listensAWhile(here);
            here.page().locator("button[id$=':revoke']").click();
            here.page().getByText("Đã kết thúc.").waitFor();
            assertThat(Until.within(Until.SOON, () -> there.open(Portal.LIST).atLogin()))
                    .isTrue();
            assertThat(here.open(Portal.LIST).atLogin()).isFalse();
        }
    }

    private static void listensAWhile(Portal person) {
        person.page().locator("[id='listen:make']").click();
        assertThat(Seen.secret(
                        person.page().locator("#listening .vq-code").first().innerText()))
                .matches("[A-Za-z0-9_-]{43}");
        person.visitor().screenshot("account-listening");
        person.open("/account/view.xhtml");
        assertThat(person.page().locator("#listening .vq-code").count()).isZero();
        person.page().locator("#listening summary").last().click();
        person.page().locator("[id='unlisten:withdraw']").click();
        person.page().locator("[id='listen:make']").waitFor();
    }

    @Test
    void theAuditLogTellsWhoDidWhatAndIsTakenAlong() {
        try (Portal auditor = new Portal(browser, gateway).signInAs("auditor@demo.example")) {
            auditor.open("/audit/list.xhtml");
            assertThat(auditor.page().locator(".vq-audit tbody tr").count()).isPositive();
            auditor.visitor().screenshot("audit");
            String csv = auditor.page()
                    .waitForDownload(
                            () -> auditor.page().locator("[id='filter:export']").click())
                    .suggestedFilename();
            assertThat(csv).isEqualTo("audit.csv");
        }
    }

    /** The link in the newest letter with such a subject. */
    private String link(String subject) {
        Until.holds("a letter has come", Until.SOON, () -> letter(subject).isPresent());
        Matcher link = LINK.matcher(text(letter(subject).orElseThrow()));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private Optional<MimeMessage> letter(String subject) {
        return Stream.of(mail.getReceivedMessages())
                .filter(letter -> subject(letter).contains(subject))
                .reduce((first, second) -> second);
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an app makes it (RFC 6238), some steps from now. */
    private static String code(String secret, int later) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(secret), "RAW"));
            long step = Instant.now().getEpochSecond() / 30 + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0xf, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.put((byte) (held >> bits));
            held &= (1 << bits) - 1;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
