package vietqr.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.audit.Doer;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.kernel.ClientAddress;
import vietqr.kernel.Now;
import vietqr.presence.Stays;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends sessions of people who were disabled, who ended them elsewhere, or whose roles are no longer those the container learned at sign-in. It asks the
 * register every ten seconds for each session.
 */
public class SessionGuard extends HttpFilter {
    @Inject
    private transient People people;

    @Inject
    private transient Stays stays;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient ClientAddress address;

    @Inject
    private transient Now now;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Doer.enters(address.of(request));
        try {
            guarded(request, response, chain);
        } finally {
            Doer.leaves();
        }
    }

    private void guarded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null || stillWelcome()) {
            if (request.getUserPrincipal() != null) current.works();
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
        if (!stays.goesOn(current.stay())) return false;
        today.ifPresent(person -> current.become(person, at));
        return today.isPresent();
    }
}
