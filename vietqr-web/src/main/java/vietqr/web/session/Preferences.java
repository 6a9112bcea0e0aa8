package vietqr.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.identity.Language;
import vietqr.identity.People;

/** Keeps what a person prefers in the register, so that it follows them to another browser. */
@ApplicationScoped
public class Preferences {
    @Inject
    private People people;

    @Inject
    private CurrentPerson current;

    /** Nothing happens for a stranger. */
    public void language(HttpServletRequest request, Language language) {
        if (request.getSession(false) == null || !current.isKnown()) return;
        people.prefer(current.person().id(), language);
        current.prefer(language);
    }
}
