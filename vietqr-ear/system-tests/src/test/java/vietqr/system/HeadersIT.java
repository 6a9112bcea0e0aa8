package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page tells the browser not to do, those of errors too. */
@ExtendWith(SharedGateway.class)
class HeadersIT {
    private static final Pattern SCRIPT_IN_THE_PAGE = Pattern.compile("\\son[a-z]+=\"|href=\"javascript:");

    private static final Map<String, Predicate<String>> WANTED = Map.of(
            "Content-Security-Policy", HeadersIT::strict,
            "X-Frame-Options", "DENY"::equals,
            "X-Content-Type-Options", "nosniff"::equals,
            "Referrer-Policy", "same-origin"::equals,
            "Cross-Origin-Opener-Policy", "same-origin"::equals,
            "Permissions-Policy", value -> value.contains("camera=()"),
            "Cache-Control", "no-store"::equals);

    private final Gateway gateway;

    HeadersIT(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Scripts of our own files and with this answer's nonce only; nobody frames it, nothing is sent elsewhere. */
    private static boolean strict(String policy) {
        String scripts = policy.contains("script-src") ? policy.replaceAll(".*script-src ([^;]*).*", "$1") : "'none'";
        return policy.startsWith("default-src 'none'")
                && !scripts.contains("unsafe")
                && !scripts.contains("http")
                && policy.contains("frame-ancestors 'none'")
                && policy.contains("base-uri 'none'")
                && policy.matches(".*form-action '(self|none)'.*");
    }

    @Test
    void everyPageOfThePortalForbidsWhatItDoesNotNeed() {
        Map<String, String> examples = new PageExamples(gateway).all();
        PageExamples.leaveNoChannel(gateway.database());
        PortalSession admin = PortalSession.of(gateway, Demo.ADMIN);
        List<String> faults = new ArrayList<>();
        for (PageRule rule : PageRule.all())
            faults.addAll(faults(admin.get(rule.path() + examples.getOrDefault(rule.path(), ""))));
        for (String path : List.of("/nothing", "/nothing.xhtml", "/payments/view.xhtml?id=1", "/search?q="))
            faults.addAll(faults(admin.get(path)));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatStrangersSeeForbidsItToo() {
        Order order = Order.ask(gateway.http(), 150_000);
        PortalSession stranger = PortalSession.stranger(gateway);
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/login.xhtml",
                "/join/open.xhtml",
                "/join/signup.xhtml",
                "/join/forgot.xhtml",
                "/sandbox/receiver",
                "/pay/" + order.refId(),
                "/pay/nothing",
                "/complaint/new/" + order.refId(),
                "/complaint/nothing",
                "/error/403.xhtml",
                "/error/404.xhtml",
                "/error/413.xhtml",
                "/error/500.xhtml",
                "/error/expired.xhtml")) faults.addAll(faults(stranger.get(path)));
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(HttpResponse<String> answer) {
        String page = answer.statusCode() + " " + answer.uri().getPath();
        List<String> faults = new ArrayList<>();
        WANTED.forEach((name, right) -> {
            List<String> values = answer.headers().allValues(name);
            if (values.size() != 1 || !right.test(values.get(0))) faults.add(page + " " + name + ": " + values);
        });
        if (SCRIPT_IN_THE_PAGE.matcher(answer.body()).find()) faults.add(page + " has a script in its text");
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("vietqr-session="))
                .filter(cookie -> !cookie.contains("; HttpOnly") || !cookie.matches("(?i).*; SameSite=Lax.*"))
                .forEach(cookie -> faults.add(page + " " + cookie));
        return faults;
    }
}
