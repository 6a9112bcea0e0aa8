package vietqr.system.browser;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page with axe-core for what keeps people from using it who see, hear or move otherwise than its makers do. */
final class Accessibility {
    private static final String SCRIPT = script();

    /** What WCAG 2.2 asks for at the levels A and AA, and breaking it is serious or critical. */
    private static final String LOOK = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
                resultTypes: ["violations"]
              });
              return found.violations
                .filter(one => one.impact === "serious" || one.impact === "critical")
                .flatMap(one => one.nodes.map(node => one.id + " " + node.html + " "
                  + [...node.any, ...node.all, ...node.none].map(check => check.message).join("; ")));
            }""";

    private Accessibility() {}

    /** Each finding in a line. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(LOOK);
    }

    private static String script() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
