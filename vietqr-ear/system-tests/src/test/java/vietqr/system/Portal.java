package vietqr.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import vietqr.system.browser.Visitor;

/** The portal and the public pages as a person at a browser uses them. */
final class Portal implements AutoCloseable {
    static final String LIST = "/payments/list.xhtml";
    private static final String LOGIN = "/login.xhtml";
    private static final String VIETNAMESE = "vi";

    private final Visitor visitor;

    Portal(Browser browser, Gateway gateway) {
        this(new Visitor(browser, gateway.http().base()));
    }

    private Portal(Visitor visitor) {
        this.visitor = visitor;
    }

    /** With a browser that runs no scripts. */
    static Portal withoutScripts(Browser browser, Gateway gateway) {
        return new Portal(Visitor.withoutScripts(browser, gateway.http().base()));
    }

    static Portal speaking(String locale, Browser browser, Gateway gateway) {
        return new Portal(Visitor.speaking(locale, browser, gateway.http().base()));
    }

    Page page() {
        return visitor.page();
    }

    Visitor visitor() {
        return visitor;
    }

    Portal open(String path) {
        page().navigate(path);
        return this;
    }

    /** From any page that asks for it. */
    Portal signIn(String email, String password) {
        if (!atLogin()) open(LOGIN);
        field("login:email").fill(email);
        field("login:password").fill(password);
        field("login:submit").click();
        return this;
    }

    /**
     * Who changes a setting of their own in a test is not the owner, whom most tests use. The pages speak Vietnamese then,
     * whichever language another test has left this person with.
     */
    Portal signInAs(String email) {
        signIn(email, Demo.PASSWORD);
        page().waitForURL(url -> !url.contains(LOGIN));
        if (!VIETNAMESE.equals(page().locator("html").getAttribute("lang"))) language(VIETNAMESE);
        return this;
    }

    boolean atLogin() {
        return page().url().contains(LOGIN);
    }

    void language(String code) {
        page().locator("button[name=language][value=" + code + "]").first().click();
        page().locator("html[lang=" + code + "]").waitFor();
    }

    void theme(String code) {
        page().locator("button[name=theme][value=" + code + "]").first().click();
        page().locator("html[data-theme=" + code + "]").waitFor();
    }

    /** Not the choice of the person, but what the person's system prefers. */
    void systemPrefers(ColorScheme scheme) {
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** In the list that lies under a menu: the menu itself takes its time to open, and does not like to be hurried. */
    void choose(String id, String value) {
        field(id + "_input").selectOption(value, new Locator.SelectOptionOptions().setForce(true));
    }

    String text() {
        return page().locator("body").innerText();
    }

    private Locator field(String id) {
        return page().locator("[id='" + id + "']");
    }

    @Override
    public void close() {
        visitor.close();
    }
}
