package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.payment.PaymentWatch;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The payment page keeps up with the money by itself, with the stream, without it, and without any script. */
@ExtendWith({SharedGateway.class, Browsing.class})
class LivePaymentIT {
    /** Milliseconds: far less than a page that listens waits between two questions. */
    private static final double AT_ONCE = 8_000;

    private static final Duration SOON = Until.SOON;

    private static final String STREAM = "**/vqr/live/payments/*?seen=*";

    private final Gateway gateway;
    private final Http http;
    private final Browser browser;
    private Order order;
    private Portal payer;

    LivePaymentIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.browser = browser;
    }

    @BeforeEach
    void somebodyLooksAtACode() {
        order = Order.ask(http, 150_000);
        payer = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        payer.close();
    }

    @Test
    void theStreamSaysAtOnceThatMoneyHasCome() {
        payer.page().waitForResponse(answer -> answer.url().contains("?seen=") && answer.ok(), this::open);

        order.paid().tell(http);

        state("paid").waitFor(new Locator.WaitForOptions().setTimeout(AT_ONCE));
    }

    @Test
    void tooLittleIsShownAtOnceAndTheRestCanBePaidWithItsOwnCode() {
        payer.page().waitForResponse(answer -> answer.url().contains("?seen=") && answer.ok(), this::open);

        order.paid(100_000).tell(http);

        state("underpaid").waitFor(new Locator.WaitForOptions().setTimeout(AT_ONCE));
        assertThat(payer.text()).contains("một phần", "100.000", "Còn thiếu", "50.000");
        String rest = QrPicture.textIn(payer.page().locator("#pay img.qr").screenshot());
        assertThat(rest).contains("540550000").contains(order.content());
        order.paid(50_000).tell(http);
        state("paid").waitFor(new Locator.WaitForOptions().setTimeout(AT_ONCE));
    }

    @Test
    void tooMuchIsShownAndNobodyIsAskedToPayAgain() {
        order.paid(200_000).tell(http);

        open();

        state("overpaid").waitFor();
        assertThat(payer.text()).contains("200.000", "chuyển thừa 50.000", "Đừng chuyển thêm");
        assertThat(payer.page().locator("img.qr").count()).isZero();
    }

    @Test
    void whoPaysTwiceIsToldHowToGetItBack() {
        order.paid().tell(http);
        order.paid().tell(http);

        open();

        state("paid").waitFor();
        assertThat(payer.text()).contains("chuyển thừa 150.000");
    }

    @Test
    void cancelledItSaysSoByItself() {
        payer.page().waitForResponse(answer -> answer.url().contains("?seen=") && answer.ok(), this::open);

        order.cancel(http);

        state("cancelled").waitFor(new Locator.WaitForOptions().setTimeout(AT_ONCE));
    }

    @Test
    void whatWasGivenBackIsShown() {
        Credit credit = order.paid();
        credit.tell(http);
        ApiClient.partner(http).ask(Repay.PATH, Repay.signed(Repay.wish(credit, "150000", "HOAN TIEN")));

        open();

        state("refunded").waitFor();
        assertThat(payer.text()).contains("Đã hoàn lại tiền", "150.000");
    }

    @Test
    void withoutTheStreamThePageAsks() {
        payer.page().route(STREAM, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        open();

        order.paid().tell(http);

        state("paid").waitFor();
        assertThat(payer.visitor().expectedComplaints()).allMatch(complaint -> complaint.contains("503"));
    }

    @Test
    void withoutScriptsThePageComesAnewByItself() {
        try (Portal plain = Portal.withoutScripts(browser, gateway)) {
            plain.open("/pay/" + order.refId());
            assertThat(plain.text()).contains("150.000", Demo.ACCOUNT, order.content(), "Thanh toán trước");
            assertThat(plain.page().locator(".copy").first().isVisible()).isFalse();

            order.paid().tell(http);

            plain.page().locator("#pay[data-state=paid]").waitFor();
        }
    }

    @Test
    void bankAppsAreLinkedForThePhoneThatShowsTheCode() {
        payer.visitor().width(Visitor.PHONE);
        open();

        Locator app = payer.page().locator(".apps a").first();
        assertThat(app.isVisible()).isTrue();
        assertThat(app.getAttribute("href"))
                .startsWith(SharedGateway.BANK_APP_LINKS + "?app=mb&ba=" + Demo.ACCOUNT + "%40mb&am=150000&tn=");
        assertThat(payer.text()).contains("bank-apps.example");
        payer.visitor().width(Visitor.DESK);
        assertThat(app.isVisible()).isFalse();
    }

    @Test
    void theCodeCanBeKeptAsAPicture() {
        open();

        String file = payer.page().locator("a[download]").getAttribute("href");

        byte[] picture = Base64.getDecoder().decode(file.substring(file.indexOf(',') + 1));
        assertThat(QrPicture.textIn(picture)).isEqualTo(order.code());
    }

    @Test
    void theTimeLeftCountsDown() {
        open();

        payer.page().locator("#left:not([hidden])").waitFor();
        assertThat(payer.page().locator("#left").innerText()).contains("còn 14 ngày 23 giờ");
    }

    @Test
    void anExpiredCodeIsNotShown() {
        gateway.database()
                .change(
                        "update payment_request set created_at = created_at - interval 16 day where order_id = ?",
                        order.id());

        open();

        state("expired").waitFor();
        assertThat(payer.page().locator("img.qr").count()).isZero();
    }

    @Test
    void aStrangerWithoutALinkHearsNothing() {
        assertThat(http.get("/vqr/live/payments/nothing", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/vqr/live/payments/nothing", "Accept", "application/json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theNumberIsAllThatIsSaid() {
        Answer answer = http.get("/vqr/live/payments/" + order.refId(), "Accept", "application/json");

        assertThat(answer.body()).isEqualTo("{\"seq\":1}");
    }

    @Test
    void whoComesLateHearsWhatHasHappenedAndTheStreamEnds() {
        order.paid().tell(http);

        Answer answer = http.get("/vqr/live/payments/" + order.refId() + "?seen=1", "Accept", "text/event-stream");

        assertThat(answer.body()).contains("event: changed", "data: 3");
    }

    @Test
    void oneNetworkGetsOnlySoManyStreamsAndAllOfThemHearOfTheMoney() {
        List<CompletableFuture<Answer>> streams = IntStream.range(0, PaymentWatch.MOST_FROM_ONE_NETWORK + 20)
                .mapToObj(i -> stream())
                .toList();
        Until.holds(
                "the last ones are refused",
                SOON,
                () -> streams.stream().filter(CompletableFuture::isDone).count() >= 20);

        order.paid().tell(http);

        assertThat(streams.stream().map(CompletableFuture::join).map(Answer::body))
                .allMatch(body -> body.contains("event: changed") != body.contains("event: full"))
                .filteredOn(body -> body.contains("event: full"))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    private CompletableFuture<Answer> stream() {
        return http.getLater("/vqr/live/payments/" + order.refId() + "?seen=1", "Accept", "text/event-stream");
    }

    private void open() {
        payer.open("/pay/" + order.refId());
    }

    private Locator state(String state) {
        return payer.page().locator("#pay[data-state=" + state + "]");
    }
}
