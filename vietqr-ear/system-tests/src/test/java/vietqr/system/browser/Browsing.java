package vietqr.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vietqr.system.tool.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives tests the one {@link Browser} of the run; each person who uses it gets a {@link Visitor}'s own profile. */
public final class Browsing implements ParameterResolver {
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--no-first-run");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Browsing.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    static Playwright.CreateOptions withoutDownload() {
        return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            List<String> arguments = new ArrayList<>(ARGUMENTS);
            // Chromium's sandbox refuses to be root.
            if (Command.asRoot()) arguments.add("--no-sandbox");
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.find())
                    .setArgs(arguments)
                    .setHeadless(true);
            Playwright playwright = Playwright.create(withoutDownload());
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
