package vietqr.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.identity.Role;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the portal, for every role, at one's own merchant and at somebody else's. The pages are those that the portal's
 * own table names, and its own test sees to it that it names all.
 */
@ExtendWith(SharedGateway.class)
class RolesIT {
    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Set<String> CHOOSING = Set.of("filter", "code", "watch", "keep", "columns", "reveal");

    /** Pages that show nothing that belongs to a merchant; the last only asks. */
    private static final Set<String> ABOUT_NOTHING =
            Set.of("/codes/view.xhtml", "/account/view.xhtml", "/timers/view.xhtml", "/disputes/new.xhtml");

    private final Gateway gateway;
    private final Database database;

    RolesIT(Gateway gateway) {
        this.gateway = gateway;
        this.database = gateway.database();
    }

    /** Others look at the list of the demo's channels. */
    @AfterEach
    void leaveNoChannel() {
        PageExamples.leaveNoChannel(database);
    }

    @Test
    void everyPageIsThereForWhomTheTableSaysAndForNobodyElse() {
        List<PageRule> rules = PageRule.all();
        Map<String, String> objects = new PageExamples(gateway).all();
        List<String> unknown = rules.stream()
                .map(PageRule::path)
                .filter(path -> path.matches(".*/(view|profile)\\.xhtml"))
                .filter(path -> !objects.containsKey(path) && !ABOUT_NOTHING.contains(path))
                .toList();
        assertThat(unknown)
                .as("pages about something this test has no example of")
                .isEmpty();

        List<String> wrong = new ArrayList<>();
        long elsewhere = new Newcomer(database).merchantOf(new Newcomer(database).merchant());
        for (Role role : Role.values()) {
            PortalSession own = PortalSession.of(gateway, role.name().toLowerCase() + "@demo.example");
            PortalSession other = PortalSession.of(gateway, new Somebody(database).at(elsewhere, role.name()));
            for (PageRule rule : rules) {
                String path = rule.path() + objects.getOrDefault(rule.path(), "");
                if (rule.path().endsWith(".xhtml")) own(own, role, rule, path).ifPresent(wrong::add);
                else if (own.status(path) == 200) wrong.add(role + " " + path);
                if (objects.containsKey(rule.path()) && !ABOUT_NOTHING.contains(rule.path()))
                    foreign(other, role, rule, path).ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> own(PortalSession session, Role role, PageRule rule, String path) {
        HttpResponse<String> answer = session.get(path);
        int expected = rule.opens(role) ? 200 : 404;
        if (answer.statusCode() != expected)
            return Optional.of(role + " " + path + ": " + answer.statusCode() + ", not " + expected);
        if (expected == 404 || rule.acts(role)) return Optional.empty();
        Set<String> acting = FORM.matcher(answer.body())
                .results()
                .filter(form -> form.group().contains("type=\"submit\""))
                .map(found -> found.group(1).substring(found.group(1).lastIndexOf(':') + 1))
                .filter(id -> !CHOOSING.contains(id))
                .collect(Collectors.toSet());
        return acting.isEmpty() ? Optional.empty() : Optional.of(role + " " + path + " could send " + acting);
    }

    private static Optional<String> foreign(PortalSession session, Role role, PageRule rule, String path) {
        int expected = role.operators() && rule.opens(role) ? 200 : 404;
        int status = session.status(path);
        return status == expected
                ? Optional.empty()
                : Optional.of("a stranger, " + role + ", " + path + ": " + status + ", not " + expected);
    }

    @Test
    void strangersAreSentToTheDoorOfEveryPage() {
        PortalSession stranger = PortalSession.stranger(gateway);
        for (PageRule rule : PageRule.all()) {
            HttpResponse<String> answer = stranger.get(rule.path());
            assertThat(answer.statusCode()).as(rule.path()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(rule.path())
                    .contains("/login.xhtml");
            assertThat(answer.headers().map())
                    .as(rule.path())
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("X-Frame-Options", List.of("DENY"))
                    .containsEntry("Referrer-Policy", List.of("same-origin"))
                    .containsEntry("Cache-Control", List.of("no-store"))
                    .hasEntrySatisfying("Content-Security-Policy", policies -> assertThat(policies)
                            .singleElement()
                            .asString()
                            .contains("frame-ancestors 'none'"));
        }
    }

    /** What a page does not show can be sent all the same. */
    @Test
    void aFormThatIsNotThereIsNotObeyed() {
        long merchant = database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
        OwnApi key = OwnApi.ofMerchant(gateway, merchant, "movements:read");
        String id = database.text("select id from api_key where hash = sha2(?, 256)", key.secret());
        String path = "/apikeys/view.xhtml?id=" + id;
        PortalSession auditor = PortalSession.of(gateway, "auditor@demo.example");
        PortalSession owner = PortalSession.of(gateway, Demo.OWNER);
        Map<String, String> revoke = Map.of("id", id, "end:revoke", "");
        String filter = auditor.get("/payments/list.xhtml").body();

        auditor.send(path, "end", filter, revoke);
        assertThat(revoked(id)).isZero();

        owner.send(path, "end", owner.get(path).body(), revoke);
        assertThat(revoked(id)).isEqualTo(1);
    }

    private long revoked(String key) {
        return database.number("select count(*) from api_key where id = ? and revoked_at is not null", key);
    }
}
