package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.merchant.Members;
import vietqr.merchant.Members.Membership;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Settling;
import vietqr.resolution.ResolutionResult.Why;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose it is to look after breaks. */
@ApplicationScoped
@Transactional
public class Owners {
    private final Breaks breaks;
    private final Settling settling;
    private final Members members;
    private final People people;

    /** For the container's proxy only. */
    protected Owners() {
        this(null, null, null, null);
    }

    @Inject
    public Owners(Breaks breaks, Settling settling, Members members, People people) {
        this.breaks = breaks;
        this.settling = settling;
        this.members = members;
        this.people = people;
    }

    /** Who may look after breaks of this merchant: its members who keep books, by name. */
    public List<Person> of(long merchantId) {
        Map<Long, Set<Role>> roles =
                members.at(merchantId).stream().collect(Collectors.toMap(Membership::userId, Membership::roles));
        return people.active(roles.keySet()).stream()
                .filter(person -> keepsBooks(person, roles.get(person.id())))
                .toList();
    }

    /** Whoever has no roles of their own there is there what they are anywhere. */
    private static boolean keepsBooks(Person person, Set<Role> there) {
        return Permission.KEEP_BOOKS.grantedTo(there.isEmpty() ? person.roles() : there);
    }

    /**
     * Says whose it is to look after a break: the asker's own, or that of one of {@link #of}.
     *
     * @param person empty for nobody's
     * @return why not; empty if it is done
     */
    public Optional<Why> assign(Resolver who, long breakId, OptionalLong person) {
        if (!who.may()) return Optional.of(Why.NOT_ALLOWED);
        Optional<Break> found = breaks.lock(who.sight(), breakId);
        if (found.isEmpty()) return Optional.of(Why.NOT_FOUND);
        if (!found.get().state().standing()) return Optional.of(Why.NOT_OPEN);
        if (person.isPresent() && !suits(who, found.get(), person.getAsLong())) return Optional.of(Why.NO_OWNER);
        settling.assign(found.get(), person);
        return Optional.empty();
    }

    private boolean suits(Resolver who, Break one, long personId) {
        return who.person().filter(self -> self.id() == personId).isPresent()
                || of(one.merchantId()).stream().anyMatch(member -> member.id() == personId);
    }
}
