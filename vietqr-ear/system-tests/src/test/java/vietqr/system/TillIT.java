package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** A cashier takes payments, sees them come, and hears each of them once. */
@ExtendWith({SharedGateway.class, Browsing.class})
class TillIT {
    private final Gateway gateway;
    private final Browser browser;
    private final List<Response> sounds = new CopyOnWriteArrayList<>();
    private Portal portal;
    private Page till;
    private String path;

    TillIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    @BeforeEach
    void aCashierAtATerminalOfTheirOwn() {
        String terminal = OwnApi.ofDemo(gateway)
                .made(
                        "terminals",
                        Json.createObjectBuilder()
                                .add("code", Order.unique("T-"))
                                .add("name", "Quầy của bài thử")
                                .add("bank", "MB")
                                .add("accountNumber", Demo.ACCOUNT)
                                .build())
                .getString("id");
        path = "/cashier/sell.xhtml?terminal=" + terminal;
        portal = new Portal(browser, gateway).signInAs(Demo.CASHIER);
        till = portal.open(path).page();
        till.context().onResponse(answer -> {
            if (answer.url().contains("/cashier/sound") && answer.url().contains("movement=")) sounds.add(answer);
        });
    }

    @AfterEach
    void leave() {
        portal.close();
    }

    @Test
    void aPaymentIsSeenAndHeardOnceInTwoTabsAndNotAgainAfterAReload() throws Exception {
        Page other = till.context().newPage();
        other.setDefaultTimeout(60_000);
        other.navigate(path);
        for (Page tab : List.of(till, other)) {
            tab.locator("#sound").click();
            tab.locator("#sound[aria-pressed=true]").waitFor();
        }
        String sale = asked("150000");
        assertThat(QrPicture.textIn(till.locator("#code").screenshot())).contains("5406150000", Demo.ACCOUNT);

        portal.visitor().screenshot("till-asking-vi-light-1280");
        paid(sale);

        till.locator("#outcome[data-state=PAID]:not([hidden])").waitFor();
        portal.visitor().screenshot("till-paid-vi-light-1280");
        for (Page tab : List.of(till, other))
            tab.locator("#heard li[data-said=true]").waitFor();
        looksAgain(till);
        looksAgain(other);
        assertThat(sounds).hasSize(1);
        assertThat(seconds(sounds.get(0).body())).isBetween(1.5, 8.0);

        till.reload();
        till.locator("#heard li").waitFor();
        till.locator(".till-amount").click();
        till.locator("#sound[aria-pressed=true]").waitFor();
        looksAgain(till);
        assertThat(sounds).hasSize(1);
        other.close();
    }

    @Test
    void tooLittleIsShownWithTheRestAndTheNextSaleIsAKeyAway() {
        String sale = asked("200000");
        tell(sale, 120_000);
        till.locator("#rest:not([hidden])").waitFor();
        assertThat(till.locator("#rest").innerText()).contains("120.000", "80.000");
        assertThat(QrPicture.textIn(till.locator("#code").screenshot())).contains("540580000");

        till.keyboard().press("Escape");
        till.locator("#keypad:not([hidden])").waitFor();
        assertThat(till.locator("#sales li").first().innerText()).contains("200.000", "Trả thiếu");
    }

    @Test
    void aSaleIsWithdrawnByKeysAndItsReceiptSaysSo() {
        portal.visitor().width(Visitor.PHONE);
        String sale = asked("50000");
        assertThat(portal.visitor().fitsItsWidth()).isTrue();
        portal.visitor().screenshot("till-asking-vi-light-360");

        till.keyboard().press("Escape");
        till.locator("#sure:not([hidden])").waitFor();
        till.keyboard().press("Enter");
        till.locator("#outcome[data-state=CANCELLED]:not([hidden])").waitFor();

        portal.open("/cashier/receipt.xhtml?id=" + sale);
        assertThat(portal.text()).contains("Quầy của bài thử", "50.000", "Đã hủy");
        assertThat(portal.visitor().fitsItsWidth()).isTrue();
        portal.visitor().screenshot("receipt-vi-light-360");
    }

    @Test
    void whatCameTogetherWhileTheLineWasDownIsSaidOneAfterTheOtherWithWhatIsWrongWithIt() throws Exception {
        String exact = askedAndLeft("50000");
        String tooMuch = askedAndLeft("60000");
        String late = askedAndLeft("70000");
        gateway.database()
                .change("update payment_request set created_at = created_at - interval 16 day where id = ?", late);
        till.locator("#sound").click();
        till.locator("#sound[aria-pressed=true]").waitFor();
        till.context().setOffline(true);
        looksAgain(till);
        till.locator("#offline:not([hidden])").waitFor();
        looksAgain(till);
        portal.visitor().screenshot("till-offline-vi-light-1280");

        paid(exact);
        tell(tooMuch, 65_000);
        tell(late, 70_000);
        till.context().setOffline(false);

        till.locator("#heard li[data-said=true]").nth(2).waitFor();
        till.locator("#offline[hidden]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(portal.visitor().expectedComplaints()).isNotEmpty();
        assertThat(sounds).hasSize(3);
        for (int one = 1; one < sounds.size(); one++)
            assertThat(begun(one) - begun(one - 1))
                    .isGreaterThan(0.9 * seconds(sounds.get(one - 1).body()));
        assertThat(till.locator("#sales").innerText()).contains("Trả thừa", "Trả muộn");
        portal.visitor().screenshot("till-together-vi-light-1280");
        portal.visitor().width(Visitor.PHONE);
        assertThat(portal.visitor().fitsItsWidth()).isTrue();
        portal.visitor().screenshot("till-together-vi-light-360");
    }

    @Test
    void inQuietHoursMoneyIsShownAndNotSaidAndATestIsSaidAsOne() {
        till.route(
                "**/cashier/feed*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(route.fetch().text().replace("\"quiet\":false", "\"quiet\":true"))));
        till.locator("#sound").click();
        till.locator("#sound[aria-pressed=true]").waitFor();
        String sale = asked("80000");

        paid(sale);

        till.locator("#outcome[data-state=PAID]:not([hidden])").waitFor();
        looksAgain(till);
        till.locator("#heard li").waitFor();
        till.locator("#quiet:not([hidden])").waitFor();
        portal.visitor().screenshot("till-quiet-vi-light-1280");
        Response test = till.waitForResponse(
                answer ->
                        answer.url().contains("/cashier/sound") && !answer.url().contains("movement="),
                () -> till.locator("#test-sound").click());
        assertThat(test.status()).isEqualTo(200);
        assertThat(sounds).isEmpty();
    }

    private String askedAndLeft(String digits) {
        String sale = asked(digits);
        till.locator("#leave").click();
        till.locator("#keypad:not([hidden])").waitFor();
        return sale;
    }

    private void tell(String sale, long amount) {
        new Credit(Order.unique("T"), Order.unique("FT"), amount, content(sale)).tell(gateway.http());
    }

    /** When a sound was fetched, in seconds; it is fetched when its turn has come. */
    private double begun(int sound) {
        return sounds.get(sound).request().timing().startTime / 1000;
    }

    /** By the keyboard alone; the number of the sale. */
    private String asked(String digits) {
        for (char digit : digits.toCharArray()) till.keyboard().press(String.valueOf(digit));
        Response made = till.waitForResponse(answer -> answer.url().endsWith("/cashier/sale"), () -> till.keyboard()
                .press("Enter"));
        till.locator("[data-view=asking] #code").waitFor();
        return made.text().replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
    }

    private void paid(String sale) {
        String message = "{\"format\":\"SEPAY\",\"paymentRequestId\":\"" + sale + "\"}";
        gateway.http().postJson("/vqr/v1/sandbox/bank-messages", message, "Authorization", "Bearer " + OwnApi.DEMO_KEY);
    }

    private String content(String sale) {
        return gateway.database().text("select content from payment_request where id = ?", sale);
    }

    /** Does at once what the page does every few seconds. */
    private static void looksAgain(Page tab) {
        tab.evaluate("feed()");
    }

    /** How long it sounds; fails if nothing can be heard. */
    private static double seconds(byte[] wav) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            byte[] bytes = sound.readAllBytes();
            ShortBuffer samples =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            int loudest = 0;
            while (samples.hasRemaining()) loudest = Math.max(loudest, Math.abs(samples.get()));
            assertThat(loudest).isGreaterThan(3_000);
            return bytes.length / 2 / sound.getFormat().getSampleRate();
        }
    }
}
