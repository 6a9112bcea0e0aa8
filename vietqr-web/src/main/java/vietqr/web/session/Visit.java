package vietqr.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.access.Permission;
import vietqr.merchant.Members;
import vietqr.merchant.Sight;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** This request's person and whose business they may look at, or act on if a form was sent that does something. */
@RequestScoped
public class Visit {
    @Inject
    private CurrentPerson current;

    @Inject
    private Members members;

    @Inject
    private HttpServletRequest request;

    private final Map<Set<Permission>, Sight> known = new HashMap<>();

    /**
     * The merchants at which this person may do what the request is about: see this page, or do what its form does. Asked of
     * the register once a request, so that a membership taken away ends at once.
     */
    public Sight sight() {
        return sightOf(wanted());
    }

    /** The merchants at which this person has the permission. */
    public Sight sight(Permission permission) {
        return sightOf(EnumSet.of(permission));
    }

    private Sight sightOf(Set<Permission> any) {
        return known.computeIfAbsent(any, permissions -> members.sightOf(current.person(), permissions));
    }

    private Set<Permission> wanted() {
        PageRights rights =
                PageRights.of(request.getServletPath()).orElseThrow(() -> new IllegalStateException("no such page"));
        return rights.actingIn(request) ? rights.act() : rights.look();
    }
}
