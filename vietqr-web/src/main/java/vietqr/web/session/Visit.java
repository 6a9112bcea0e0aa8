package vietqr.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.merchant.Members;
import vietqr.merchant.Sight;

/** This request's person and whose business they may look at. */
@RequestScoped
public class Visit {
    @Inject
    private CurrentPerson current;

    @Inject
    private Members members;

    private Sight sight;

    /** Asked of the register once a request, so that a membership taken away ends at once. */
    public Sight sight() {
        if (sight == null) sight = members.sightOf(current.person());
        return sight;
    }
}
