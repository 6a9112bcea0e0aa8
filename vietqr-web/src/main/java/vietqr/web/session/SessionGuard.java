package vietqr.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.kernel.Now;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends sessions of people who were disabled, or whose roles are no longer those the container learned at sign-in. It asks the
 * register once a minute for each session.
 */
public class SessionGuard extends HttpFilter {
    @Inject
    private transient People people;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient Now now;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null || stillWelcome()) {
            chain.doFilter(request, response);
            return;
        }
        request.logout();
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + "/login.xhtml");
    }

    private boolean stillWelcome() {
        if (!current.isKnown()) return false;
        Instant at = now.get();
        if (!current.stale(at)) return true;
        Person known = current.person();
        Optional<Person> today =
                people.active(known.id()).filter(person -> person.roles().equals(known.roles()));
        today.ifPresent(person -> current.become(person, at));
        return today.isPresent();
    }
}
