package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.browser.Browsing;
import vietqr.system.browser.Visitor;

import java.net.URI;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a payer sees, in a real browser: the code can be scanned, and the page says by itself when the money has come. */
@ExtendWith({SharedGateway.class, Browsing.class})
class PaymentPageIT {
    private final Gateway gateway;
    private final Http http;
    private final Browser browser;
    private Portal payer;

    PaymentPageIT(Gateway gateway, Browser browser) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.browser = browser;
    }

    @BeforeEach
    void arrive() {
        payer = new Portal(browser, gateway);
    }

    @AfterEach
    void leave() {
        payer.close();
    }

    @Test
    void theLinkShowsWhatToPayToWhom() {
        Order order = Order.ask(http, 150_000);

        payer.open(page(order));

        assertThat(payer.text()).contains("150.000", Demo.ACCOUNT, Demo.HOLDER, "MB", order.content(), order.id());
        assertThat(payer.page().locator("html").getAttribute("lang")).isEqualTo("vi");
        for (String path : List.of("/qr-generated", "/test/qr-generated"))
            assertThat(http.get(path + "?token=" + order.refId()).body()).contains(order.content());
    }

    @Test
    void theCodeOnThePageCanBeScanned() {
        Order order = Order.ask(http, 150_000);

        payer.open(page(order));

        Locator picture = payer.page().locator("#pay img.qr");
        assertThat(QrPicture.textIn(picture.screenshot())).isEqualTo(order.code());
    }

    @Test
    void theCodeCanBeScannedInTheDarkAndOnAPhone() {
        Order order = Order.ask(http, 150_000);
        payer.systemPrefers(ColorScheme.DARK);
        payer.visitor().width(Visitor.PHONE);

        payer.open(page(order));

        Locator picture = payer.page().locator("#pay img.qr");
        assertThat(QrPicture.textIn(picture.screenshot())).isEqualTo(order.code());
    }

    @Test
    void thePageTurnsToPaidByItselfAndLeadsBackToTheShop() {
        Order order = Order.ask(http, 150_000);
        payer.page()
                .route(
                        "https://shop.example/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<p>thanks</p>")));
        payer.open(page(order));
        payer.page().locator("#pay[data-state=waiting]").waitFor();

        order.paid().tell(http);

        payer.page().locator("#pay[data-state=paid]").waitFor();
        assertThat(payer.text()).contains("Đã thanh toán", "150.000");
        payer.page().waitForURL("https://shop.example/thanks?o=" + order.id());
    }

    @Test
    void whoeverComesLaterSeesThatItIsPaidAndIsNotSentAway() {
        Order order = Order.ask(http, 150_000);
        order.paid().tell(http);

        payer.open(page(order));

        payer.page().locator("#pay[data-state=paid]").waitFor();
        assertThat(payer.page().locator("#pay img.qr").count()).isZero();
        assertThat(payer.page()
                        .locator("a[href='https://shop.example/thanks?o=" + order.id() + "']")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void withoutScriptsOnlyWhoeverHasWaitedIsLedBack() {
        Order order = Order.ask(http, 150_000);
        try (Portal plain = Portal.withoutScripts(browser, gateway)) {
            plain.open(page(order));
            String waiting = plain.page().content();
            assertThat(waiting).containsPattern("refresh\" content=\"5;url=/pay/" + order.refId() + "\\?waited=\\d+\"");
            String marked = waiting.replaceAll("(?s).*content=\"5;url=([^\"]+)\".*", "$1");
            order.paid().tell(http);

            assertThat(http.get(marked).body())
                    .contains("content=\"3;url=https://shop.example/thanks?o=" + order.id() + "\"");
            for (String later : new String[] {"", "?waited=", "?waited=1", "?waited=99999999999", "?waited=x"})
                assertThat(http.get("/pay/" + order.refId() + later).body())
                        .contains("shop.example")
                        .doesNotContain("http-equiv=\"refresh\"");
        }
    }

    @Test
    void aCodeThatPaysACustomerShowsTheCustomersAccount() {
        Order order = new Order(
                Order.unique("OUT"),
                120_000,
                ApiClient.partner(http)
                        .ask(
                                Order.GENERATE,
                                Order.wish("OUT", 120_000)
                                        .add("transType", "D")
                                        .add("customerBankCode", "VCB")
                                        .add("customerBankAccount", "9988776655")
                                        .add("customerName", "Trần Thị Bé")
                                        .build()));

        payer.open(page(order));

        assertThat(payer.text())
                .contains("Vietcombank", "9988776655", "TRAN THI BE", order.content())
                .doesNotContain(Demo.ACCOUNT);
        assertThat(payer.page().locator("#pay").innerText()).doesNotContain(Demo.HOLDER);
        assertThat(payer.page().locator("[data-copy='9988776655']").count()).isEqualTo(1);
        assertThat(QrPicture.textIn(payer.page().locator("#pay img.qr").screenshot()))
                .isEqualTo(order.code())
                .contains("9988776655");
        String id = gateway.database().text("select max(id) from payment_request where direction = 'D'");
        payer.signInAs(Demo.OWNER).open("/payments/view.xhtml?id=" + id);
        assertThat(payer.page().locator(".vq-facts").first().innerText())
                .contains("9988776655", "TRAN THI BE", "Vietcombank", "Tiền đi từ tài khoản", Demo.ACCOUNT);
    }

    @Test
    void whoeverPrefersEnglishGetsItUntilTheyChoose() {
        Order order = Order.ask(http, 150_000);
        try (Portal english = Portal.speaking("en-US", browser, gateway)) {
            english.open(page(order));
            assertThat(english.text()).contains("Account number");
            english.open("/login.xhtml");
            assertThat(english.text()).contains("Sign in");
            english.language("vi");
            english.open(page(order));
            assertThat(english.text()).contains("Số tài khoản");
        }
        try (Portal french = Portal.speaking("fr-FR", browser, gateway)) {
            assertThat(french.open(page(order)).text()).contains("Số tài khoản");
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsNotFoundAndSaysSo() {
        Response answer = payer.page().navigate("/qr-generated?token=nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(payer.text()).contains("Không tìm thấy");
        assertThat(payer.visitor().expectedComplaints()).allMatch(complaint -> complaint.contains("404"));
    }

    @Test
    void theReceiverOfTheSandboxShowsWhatItWasTold() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();
        credit.tell(http);
        Ledger ledger = new Ledger(gateway.database());
        Until.holds("delivered", Until.SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));

        payer.open("/sandbox/receiver");

        String shown = payer.page()
                .locator("pre", new Page.LocatorOptions().setHasText(credit.reference()))
                .innerText();
        assertThat(shown)
                .contains(
                        "transactionid",
                        "transactiontime",
                        "referencenumber",
                        "amount",
                        "content",
                        "bankaccount",
                        "transType",
                        "orderId",
                        "sign",
                        "terminalCode",
                        "subTerminalCode",
                        "serviceCode",
                        "urlLink")
                .contains(order.id(), "150000");
    }

    /** The path of the link that the integrator was given; its host is the one the operator has named. */
    private static String page(Order order) {
        URI link = URI.create(order.answer().getString("qrLink"));
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
