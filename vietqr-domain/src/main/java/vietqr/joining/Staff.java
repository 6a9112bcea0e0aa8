package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.merchant.Members;
import vietqr.merchant.Members.Membership;
import vietqr.merchant.Merchants;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works at a merchant, what they are there, and ending it. */
@ApplicationScoped
@Transactional
public class Staff {
    private final People people;
    private final Members members;
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected Staff() {
        this(null, null, null);
    }

    @Inject
    public Staff(People people, Members members, Merchants merchants) {
        this.people = people;
        this.members = members;
        this.merchants = merchants;
    }

    /** Somebody who works there. */
    public record Colleague(Person person, Set<Role> roles) {}

    /** Those who may sign in. */
    public List<Colleague> at(long merchantId) {
        return members.at(merchantId).stream()
                .flatMap(one ->
                        people.active(one.userId()).map(person -> new Colleague(person, roles(one, person))).stream())
                .toList();
    }

    private static Set<Role> roles(Membership membership, Person person) {
        return membership.roles().isEmpty() ? person.roles() : membership.roles();
    }

    /** The roles this person may give and take there; none for a stranger. */
    public Set<Role> givable(Person by, long merchantId) {
        Set<Role> own = by.is(Role.ADMIN)
                ? EnumSet.of(Role.ADMIN)
                : members.of(by).stream()
                        .filter(one -> one.merchantId() == merchantId)
                        .findFirst()
                        .map(Membership::roles)
                        .orElse(Set.of());
        return Permission.CHANGE_MEMBERS.grantedTo(own) ? Permission.mayGive(own) : Set.of();
    }

    /** Makes a colleague something else there. */
    public StaffResult change(Person by, long merchantId, long userId, Set<Role> roles) {
        if (roles.isEmpty()) return StaffResult.NOT_YOURS_TO_GIVE;
        Optional<StaffResult> refusal = refusal(by, merchantId, userId, roles);
        if (refusal.isPresent()) return refusal.get();
        join(people.active(userId).orElseThrow(), merchantId, roles);
        return StaffResult.DONE;
    }

    /** Ends somebody's work there; sessions of theirs that were about more end too. */
    public StaffResult end(Person by, long merchantId, long userId) {
        Optional<StaffResult> refusal = refusal(by, merchantId, userId, Set.of());
        if (refusal.isPresent()) return refusal.get();
        members.pin(people.active(userId).orElseThrow());
        members.end(merchantId, userId);
        Set<Role> left = members.rolesAnywhere(userId);
        if (!left.isEmpty()) people.assign(userId, left);
        return StaffResult.DONE;
    }

    /** From now on this person works there as this, and stays what they are elsewhere. */
    void join(Person person, long merchantId, Set<Role> roles) {
        if (person.roles().stream().anyMatch(Role::operators))
            throw new IllegalStateException("whoever is the operator's works for no merchant");
        members.pin(person);
        members.add(merchantId, person.id(), roles);
        people.assign(person.id(), members.rolesAnywhere(person.id()));
    }

    private Optional<StaffResult> refusal(Person by, long merchantId, long userId, Set<Role> becoming) {
        Set<Role> givable = givable(by, merchantId);
        if (givable.isEmpty()) return Optional.of(StaffResult.NOT_FOUND);
        merchants.lockFamilyOf(merchantId);
        List<Colleague> all = at(merchantId);
        Optional<Colleague> found =
                all.stream().filter(one -> one.person().id() == userId).findFirst();
        if (found.isEmpty()) return Optional.of(StaffResult.NOT_FOUND);
        if (!givable.containsAll(found.get().roles()) || !givable.containsAll(becoming))
            return Optional.of(StaffResult.NOT_YOURS_TO_GIVE);
        boolean ownerLeaves = found.get().roles().contains(Role.OWNER) && !becoming.contains(Role.OWNER);
        long owners =
                all.stream().filter(one -> one.roles().contains(Role.OWNER)).count();
        return ownerLeaves && owners == 1 ? Optional.of(StaffResult.LAST_OWNER) : Optional.empty();
    }
}
