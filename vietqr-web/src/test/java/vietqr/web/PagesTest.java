package vietqr.web;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for every page file. */
class PagesTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");

    @Test
    void eachPageHasItsBeanWhereItsAddressSays() throws Exception {
        for (Path page : files()) {
            Path below = PAGES.relativize(page);
            if (below.startsWith("WEB-INF") || below.startsWith("error")) continue;
            String folder = below.getParent() == null ? "" : "." + below.getParent();
            String name = below.getFileName().toString().replace(".xhtml", "");
            String bean =
                    "vietqr.web" + folder + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Page";
            assertThat(Class.forName(bean)).as(page.toString()).isNotNull();
        }
    }

    /** Names and units that are the same in every language. */
    private static final List<String> SAME_EVERYWHERE = List.of(
            "VietQR", "→", "sandbox", "?", "×", "✓", "·", "!", ":", "↩", "Ctrl K", "Ctrl", "K", "/", "Esc", "g");

    @Test
    void everyWordComesFromTheBundles() throws IOException {
        for (Path page : files()) {
            String text = Files.readString(page)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("<!DOCTYPE[^>]*>", "")
                    .replaceAll("(?s)#\\{(?:[^{}']|'[^']*')*}", "")
                    .replaceAll("(?s)<[^>]*>", "\n");
            List<String> words = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !SAME_EVERYWHERE.contains(line))
                    .toList();
            assertThat(words).as(page.toString()).isEmpty();
        }
    }

    @Test
    void spokenAndShownAttributesComeFromTheBundles() throws IOException {
        Pattern attribute = Pattern.compile(
                "\\s(?:title|alt|aria-label|placeholder|requiredMessage|label|value|hint)=\"([^\"]*)\"");
        for (Path page : files()) {
            Matcher found = attribute.matcher(Files.readString(page));
            while (found.find()) {
                String literal = found.group(1)
                        .replaceAll("#\\{(?:[^{}']|'[^']*')*}", "")
                        .strip();
                assertThat(literal).as(page + ": " + found.group()).matches("[^\\p{L}]*|[dmyMHs/: |]+|vq-.*");
            }
        }
    }

    /**
     * An outcome that stays on the page is null, so an {@code Optional} that is mapped to one is empty, and goes on as if nothing
     * had been refused.
     */
    @Test
    void noRefusalIsMappedToAnOutcome() throws IOException {
        Pattern mapped = Pattern.compile(
                "\\.map\\(\\s*(?:\\w+\\s*->\\s*)?(?:Exchange\\.|this::)?(?:say|after|refused|denied)\\b");
        try (Stream<Path> beans = Files.walk(Path.of("src", "main", "java"))) {
            for (Path bean : beans.filter(Files::isRegularFile).toList())
                assertThat(mapped.matcher(Files.readString(bean)).find())
                        .as(bean.toString())
                        .isFalse();
        }
    }

    /** Who agrees to let a difference go must not read that money is given back. */
    @Test
    void onlyRefundsAreApprovedAsRefunds() throws IOException {
        for (Path page : files()) {
            String text = Files.readString(page);
            if (!text.contains("['refund.approve']")) continue;
            assertThat(PAGES.relativize(page).startsWith("refunds")
                            || text.contains("kind() eq 'REFUND' ? t['refund.approve']"))
                    .as(page.toString())
                    .isTrue();
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (Path page : files())
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    /** Without it a form sent before the scripts have loaded fails (see the tag's description). */
    @Test
    void everyFormCarriesTheNonce() throws IOException {
        for (Path page : files())
            assertThat(Files.readString(page).replaceAll("<h:form\\b[^>]*><vq:nonce/>", ""))
                    .as(page.toString())
                    .doesNotContain("<h:form");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            return all.filter(path -> path.toString().endsWith(".xhtml")).toList();
        }
    }
}
