package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.identity.Person;
import vietqr.listening.ListeningIds;
import vietqr.merchant.Members;
import vietqr.merchant.Members.Membership;

import java.util.List;
import java.util.Optional;

/**
 * Of whose money a person hears who listens by their id: of the merchants that they work for and whose payments they may see there.
 * Whoever runs the gateway sees everything and works for nobody, and hears nothing.
 */
@ApplicationScoped
@Transactional
public class PersonEars {
    private final ListeningIds ids;
    private final Members members;

    /** For the container's proxy only. */
    protected PersonEars() {
        this(null, null);
    }

    @Inject
    PersonEars(ListeningIds ids, Members members) {
        this.ids = ids;
        this.members = members;
    }

    /** As it is now; empty if nobody listens by this id. */
    public Optional<List<MayHear>> of(String listeningId) {
        return ids.personOf(listeningId).map(this::merchants);
    }

    private List<MayHear> merchants(Person person) {
        return members.of(person).stream()
                .filter(one -> Permission.SEE_PAYMENTS.grantedTo(one.roles()))
                .map(PersonEars::hears)
                .toList();
    }

    private static MayHear hears(Membership membership) {
        return new MayHear(
                membership.merchantId(),
                Permission.SEE_BOOKS.grantedTo(membership.roles()),
                Permission.SEE_PERSONAL.grantedTo(membership.roles()));
    }
}
