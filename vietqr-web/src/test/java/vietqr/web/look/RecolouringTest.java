package vietqr.web.look;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class RecolouringTest {
    private static final Pattern VARIABLE = Pattern.compile("var\\((--vq-[a-z0-9-]+)\\)");

    @Test
    void backgroundsAndTextTakeDifferentWhites() {
        assertThat(Recolouring.of("a{background:#ffffff;color:#fff;border:1px solid #DEE2E6}"))
                .isEqualTo("a{background:var(--vq-surface);color:var(--vq-on-accent);border:1px solid var(--vq-line)}");
    }

    @Test
    void unknownColoursAndEverythingElseStay() {
        String css = "a:hover{color:#123456;margin:0}@media (max-width:640px){b{top:rgba(0,0,0,.2)}}";
        assertThat(Recolouring.of(css)).isEqualTo(css);
    }

    @Test
    void shippedThemeUsesOnlyColoursOurStyleSheetDefines() throws IOException {
        String theme = Recolouring.of(shipped());
        Set<String> used =
                VARIABLE.matcher(theme).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String ours = Files.readString(Path.of("src", "main", "webapp", "look", "portal.css"));
        Set<String> defined = new TreeSet<>();
        Pattern.compile("(--vq-[a-z0-9-]+):").matcher(ours).results().forEach(found -> defined.add(found.group(1)));
        assertThat(used).hasSizeGreaterThan(12);
        assertThat(defined).containsAll(used);
        assertThat(defined)
                .containsAll(VARIABLE.matcher(ours)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    /** If an upgrade changes the palette, dark mode would quietly lose its colours. */
    @Test
    void mostUsedColoursOfTheShippedThemeAreAllKnown() throws IOException {
        String theme = Recolouring.of(shipped());
        assertThat(theme)
                .doesNotContain("color:#495057", "background:#f8f9fa", "background:#ffffff", "#dee2e6", "#2196F3");
    }

    private static String shipped() throws IOException {
        String name = "/META-INF/resources/primefaces-saga-blue/theme.css";
        try (InputStream in = RecolouringTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
