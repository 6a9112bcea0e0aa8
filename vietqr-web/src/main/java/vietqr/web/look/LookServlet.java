package vietqr.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.identity.Language;
import vietqr.settings.Settings;
import vietqr.web.session.Preferences;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes the choice of language or colours and goes back to where it was made. A plain form posts here, so the switch works on
 * every page: before sign-in, on an expired one, and on the payment page.
 */
@WebServlet("/look/choose")
public class LookServlet extends HttpServlet {
    private static final int ONE_YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private transient Preferences preferences;

    @Inject
    private transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Language> language = Language.of(request.getParameter("language"));
        if (language.isPresent()) {
            keep(response, Look.LANGUAGE_COOKIE, language.get().code());
            preferences.language(request, language.get());
        }
        Theme.of(request.getParameter("theme")).ifPresent(theme -> keep(response, Look.THEME_COOKIE, theme.code()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalPath.of(request.getParameter("back")));
    }

    private void keep(HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(settings.publicUrl().getScheme()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
