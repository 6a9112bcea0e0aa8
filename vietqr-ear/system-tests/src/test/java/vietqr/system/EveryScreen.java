package vietqr.system;

import com.microsoft.playwright.options.ColorScheme;
import vietqr.system.browser.Visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages in both languages, in the light and in the dark, on a desk and on a narrow phone: what does not fit, and what would keep
 * somebody from using them, is a fault. A picture of each is kept.
 */
final class EveryScreen {
    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final List<String> faults = new ArrayList<>();

    /** @param pages by their name the paths */
    void walk(Portal portal, Map<String, String> pages) {
        for (String language : LANGUAGES) {
            portal.visitor().width(Visitor.DESK);
            portal.open(pages.values().iterator().next()).language(language);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                portal.open(page.getValue());
                look(portal, page.getKey(), language);
            }
        }
    }

    /** The page that is open, in the language that is chosen. */
    void look(Portal portal, String name, String language) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : List.of(Visitor.DESK, Visitor.PHONE)) keep(portal, name, language, scheme, width);
    }

    private void keep(Portal portal, String name, String language, ColorScheme scheme, int width) {
        String full = name + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        portal.systemPrefers(scheme);
        portal.visitor().width(width);
        portal.visitor().screenshot(full);
        if (!portal.visitor().fitsItsWidth()) faults.add(full + ": does not fit its width");
        if (searched(language, scheme, width))
            portal.visitor().hindrances().forEach(one -> faults.add(full + ": " + one));
    }

    /** It takes its time: colours differ between light and dark, places between wide and narrow, so twice is enough. */
    private static boolean searched(String language, ColorScheme scheme, int width) {
        return language.equals("vi")
                ? scheme == ColorScheme.LIGHT && width == Visitor.DESK
                : scheme == ColorScheme.DARK && width == Visitor.PHONE;
    }

    void foundNothing() {
        assertThat(faults).isEmpty();
    }
}
