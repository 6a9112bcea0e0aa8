package vietqr.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.identity.Language;
import vietqr.web.session.CurrentPerson;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The language and the colours of this request. Language: what was last chosen in this browser, also before
 * signing in, else what the person chose elsewhere, else what the browser prefers. Colours: the cookie, else what the system
 * prefers.
 */
@Named("look")
@RequestScoped
public class Look {
    static final String LANGUAGE_COOKIE = "vietqr-language";
    static final String THEME_COOKIE = "vietqr-theme";

    private final Language language;
    private final Theme theme;
    private final String here;

    @Inject
    Look(HttpServletRequest request, CurrentPerson current) {
        Optional<Language> own = request.getUserPrincipal() != null && current.isKnown()
                ? current.person().chosenLanguage()
                : Optional.empty();
        this.language = cookie(request, LANGUAGE_COOKIE)
                .flatMap(Language::of)
                .or(() -> own)
                .orElseGet(() -> BrowserLanguage.of(request.getHeader("Accept-Language")));
        this.theme = cookie(request, THEME_COOKIE).flatMap(Theme::of).orElse(Theme.SYSTEM);
        this.here = address(request);
    }

    protected Look() {
        this.language = Language.VI;
        this.theme = Theme.SYSTEM;
        this.here = "/";
    }

    public Language language() {
        return language;
    }

    public Theme theme() {
        return theme;
    }

    public Language[] languages() {
        return Language.values();
    }

    public Theme[] themes() {
        return Theme.values();
    }

    /** The address of the page as the browser shows it, to come back to. */
    public String here() {
        return here;
    }

    /** The same to stand in another address. */
    public String hereEncoded() {
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    private static String address(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        Object query = forwarded == null
                ? request.getQueryString()
                : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return query == null ? path + shown(request) : path + '?' + query;
    }

    /** Forms send along what their page is about, and are sent to its bare address. */
    private static String shown(HttpServletRequest request) {
        String id = request.getParameter("id");
        return id != null && id.matches("\\d{1,18}") ? "?id=" + id : "";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) if (cookie.getName().equals(name)) return Optional.of(cookie.getValue());
        return Optional.empty();
    }
}
