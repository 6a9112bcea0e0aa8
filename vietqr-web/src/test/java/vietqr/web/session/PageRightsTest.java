package vietqr.web.session;

import org.junit.jupiter.api.Test;
import vietqr.access.Permission;
import vietqr.identity.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page is in the table, and the table is what web.xml, the navigation and the pages go by. */
class PageRightsTest {
    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]*)\\)");
    private static final Pattern PATH = Pattern.compile("\"(/[^\"*]*)\\*?\"");

    /** Servlets of no page: what they give out is everybody's, and signing out is for whoever is in. */
    private static final Set<String> EVERYBODYS = Set.of(
            "/look/choose",
            "/look/",
            "/pay/",
            "/complaint/",
            "/qr-generated",
            "/test/qr-generated",
            "/sandbox/receiver",
            "/sandbox/receiver/",
            "/sandbox/receiver/vqr/api/token_generate",
            "/sandbox/receiver/vqr/bank/api/transaction-sync",
            "/openid/start",
            "/openid/again",
            "/openid/back",
            "/logout");

    @Test
    void everyPageIsNamedAndEveryNameIsAPage() throws IOException {
        Set<String> pages = pages();
        pages.addAll(servlets());
        pages.removeAll(EVERYBODYS);
        assertThat(new TreeSet<>(PageRights.paths())).isEqualTo(pages);
    }

    @Test
    void whatIsOpenInTheTableIsOpenInTheServerAndNothingElse() throws IOException {
        String server = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
        for (String path : PageRights.paths())
            assertThat(server.contains("<url-pattern>" + path + "</url-pattern>\n      <url")
                            || server.contains("<url-pattern>" + path + "</url-pattern>\n    </web-resource"))
                    .as(path)
                    .isEqualTo(PageRights.of(path).orElseThrow().isOpen());
    }

    @Test
    void guardsStandBeforeWhatIsNoPage() throws IOException {
        String server = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
        for (String path : PageRights.paths())
            if (!path.endsWith(".xhtml"))
                assertThat(server.split("<url-pattern>" + path + "</url-pattern>", -1))
                        .as(path)
                        .hasSize(3);
    }

    @Test
    void theServerKnowsEveryRole() throws IOException {
        String server = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"));
        for (Role role : Role.values())
            assertThat(server.split("<role-name>" + role + "</role-name>", -1))
                    .as(role.name())
                    .hasSize(3);
    }

    @Test
    void anAuditorFindsNoFormThatActsButThoseForReportsAndForWhatIsTheirOwn() {
        Set<Permission> harmless = Set.of(Permission.SEE_REPORTS, Permission.KEEP_OWN_ACCOUNT);
        for (String path : PageRights.paths())
            for (Permission act : PageRights.of(path).orElseThrow().act())
                if (act.grantedTo(Set.of(Role.AUDITOR)))
                    assertThat(harmless).as(path).contains(act);
    }

    @Test
    void whatIsSensitiveIsAPageOnWhichSomethingCanBeDone() {
        for (String path : PageRights.sensitive())
            assertThat(PageRights.of(path).orElseThrow().act()).as(path).isNotEmpty();
    }

    @Test
    void whoeverMayActMayLook() {
        for (String path : PageRights.paths()) {
            PageRights rights = PageRights.of(path).orElseThrow();
            for (Role role : Role.values())
                if (has(rights.act(), role))
                    assertThat(has(rights.look(), role)).as(path + " " + role).isTrue();
        }
    }

    private static boolean has(Collection<Permission> permissions, Role role) {
        return permissions.stream().anyMatch(one -> one.grantedTo(Set.of(role)));
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            return all.map(path -> "/" + WEBAPP.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml"))
                    .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/error/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> servlets() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList())
                for (Matcher servlet = SERVLET.matcher(Files.readString(file)); servlet.find(); )
                    PATH.matcher(servlet.group(1))
                            .results()
                            .map((MatchResult one) -> one.group(1))
                            .forEach(paths::add);
        }
        return paths;
    }

    @Test
    void whatOnlyShowsAgainIsNoDeedAndWhatIsSentBesideItIs() {
        PageRights rights = PageRights.of("/statements/view.xhtml").orElseThrow();
        assertThat(rights.acting(Map.of("watch", value("watch"), "watch:j_idt45", value("watch:j_idt45"))))
                .as("a poll sends its own name along")
                .isFalse();
        assertThat(rights.acting(Map.of("filter", value("filter"), "filter:apply", value(""))))
                .isFalse();
        assertThat(rights.acting(Map.of("aside", value("aside"), "aside:withdraw", value(""))))
                .isTrue();
        assertThat(rights.acting(Map.of("watch", value("watch"), "aside", value("aside"))))
                .isTrue();
    }

    private static String[] value(String text) {
        return new String[] {text};
    }
}
