package vietqr.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.apikey.ApiKeys;
import vietqr.approval.Approval;
import vietqr.approval.Requester;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.merchant.Sight;

/** What people and machines are called. */
@RequestScoped
public class Names {
    @Inject
    private People people;

    @Inject
    private ApiKeys keys;

    public String of(Requester requester) {
        if (requester.personId().isPresent()) return of(requester.personId().getAsLong());
        if (requester.keyId().isPresent()) return key(requester.keyId().getAsLong());
        return requester.username().orElse("");
    }

    private String key(long keyId) {
        return keys.find(Sight.EVERYTHING, keyId)
                .map(key -> key.name() + " (" + key.prefix() + "…)")
                .orElse("#" + keyId);
    }

    /** Empty while nobody has decided. */
    public String decider(Approval approval) {
        return approval.decidedBy().isPresent() ? of(approval.decidedBy().getAsLong()) : "";
    }

    /** Whoever may no longer sign in is known by a number only. */
    public String of(long personId) {
        return people.active(personId).map(Person::displayName).orElse("#" + personId);
    }
}
