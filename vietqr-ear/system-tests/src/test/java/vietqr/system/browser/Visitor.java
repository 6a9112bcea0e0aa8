package vietqr.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A person at a browser: a fresh profile with one page. Whatever the browser complains about on the way (script errors,
 * blocked contents, missing files) is remembered, and the visit fails in the end if there was anything.
 */
public final class Visitor implements AutoCloseable {
    /** Widths in CSS pixels: a desk, and the narrowest phone in use. */
    public static final int DESK = 1280;

    public static final int PHONE = 360;

    private static final String VIETNAM = "vi-VN";
    private static final int HEIGHT = 800;
    /** For a page that is there at once on an idle machine: a busy one with two slow cores takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public Visitor(Browser browser, URI site) {
        this(browser, site, true, VIETNAM);
    }

    private Visitor(Browser browser, URI site, boolean scripts, String locale) {
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setViewportSize(DESK, HEIGHT)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setLocale(locale)
                .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " at " + message.location());
        });
    }

    /** Somebody whose browser runs no scripts. */
    public static Visitor withoutScripts(Browser browser, URI site) {
        return new Visitor(browser, site, false, VIETNAM);
    }

    /** Somebody whose browser prefers other languages. */
    public static Visitor speaking(String locale, Browser browser, URI site) {
        return new Visitor(browser, site, true, locale);
    }

    public Page page() {
        return page;
    }

    /** What the browser has complained about so far; it is forgotten, because the test has expected it. */
    public List<String> expectedComplaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    public void width(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** Whether the page can be read without scrolling sideways. */
    public boolean fitsItsWidth() {
        return (Boolean)
                page.evaluate("() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth");
    }

    /** What would keep somebody from using the page, each in a line. */
    public List<String> hindrances() {
        return Accessibility.findings(page);
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        if (!complaints.isEmpty()) throw new AssertionError("the browser complained: " + complaints);
    }
}
