package vietqr.web.refunds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.approval.Approval;
import vietqr.approval.Requester;
import vietqr.identity.People;
import vietqr.identity.Person;

/** What people and machines are called. */
@RequestScoped
class Names {
    @Inject
    private People people;

    String of(Requester requester) {
        return requester
                .username()
                .orElseGet(() -> requester.personId().isPresent()
                        ? of(requester.personId().getAsLong())
                        : "");
    }

    /** Empty while nobody has decided. */
    String decider(Approval approval) {
        return approval.decidedBy().isPresent() ? of(approval.decidedBy().getAsLong()) : "";
    }

    /** Whoever may no longer sign in is known by a number only. */
    private String of(long personId) {
        return people.active(personId).map(Person::displayName).orElse("#" + personId);
    }
}
