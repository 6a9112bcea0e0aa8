package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.identity.Person;
import vietqr.identity.Role;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which people work for which merchants, and as what. */
@ApplicationScoped
@Transactional
public class Members {
    private static final int MOST_MERCHANTS = 1000;
    private static final int MOST_MEMBERS = 500;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Members() {
        this(null);
    }

    @Inject
    public Members(EntityManager em) {
        this.em = em;
    }

    /** Somebody at a merchant. */
    public record Membership(long merchantId, long userId, Set<Role> roles) {}

    /** As whatever the person is anywhere. */
    public void add(long merchantId, long userId) {
        em.persist(new Member(merchantId, userId));
    }

    /** As this and nothing else; whoever is there already becomes it. */
    public void add(long merchantId, long userId, Collection<Role> roles) {
        Optional<Member> present = member(merchantId, userId);
        if (present.isPresent()) present.get().become(roles);
        else em.persist(new Member(merchantId, userId, roles));
    }

    /** Says of each place where the person is whatever they are anywhere what that is, before they become something else. */
    public void pin(Person person) {
        membersWhere("m.userId = :id", person.id(), MOST_MERCHANTS)
                .forEach(member -> member.become(member.roles(person.roles())));
    }

    /** @return whether there was such a member */
    public boolean end(long merchantId, long userId) {
        Optional<Member> present = member(merchantId, userId);
        present.ifPresent(em::remove);
        return present.isPresent();
    }

    /** What this person may look at: whoever is the operator's everything, anybody else the merchants they work for. */
    public Sight sightOf(Person person) {
        return operators(person) ? Sight.EVERYTHING : Sight.of(merchantIdsOf(person.id()));
    }

    /** Where this person has one of the permissions: whoever is the operator's everywhere, anybody else by their roles there. */
    public Sight sightOf(Person person, Collection<Permission> any) {
        if (any.stream().noneMatch(one -> one.grantedTo(person))) return Sight.of(List.of());
        if (operators(person)) return Sight.EVERYTHING;
        return Sight.of(of(person).stream()
                .filter(membership -> any.stream().anyMatch(one -> one.grantedTo(membership.roles())))
                .map(Membership::merchantId)
                .toList());
    }

    private static boolean operators(Person person) {
        return person.roles().stream().anyMatch(Role::operators);
    }

    /** Where this person works, and as what. */
    public List<Membership> of(Person person) {
        return membersWhere("m.userId = :id", person.id(), MOST_MERCHANTS).stream()
                .map(member -> membership(member, person.roles()))
                .toList();
    }

    /** Who works there; those without roles of their own there are known by none. */
    public List<Membership> at(long merchantId) {
        return membersWhere("m.merchantId = :id", merchantId, MOST_MEMBERS).stream()
                .map(member -> membership(member, Set.of()))
                .toList();
    }

    /** All that this person is at any merchant where it was said. */
    public Set<Role> rolesAnywhere(long userId) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        membersWhere("m.userId = :id", userId, MOST_MERCHANTS).forEach(member -> all.addAll(member.roles(Set.of())));
        return all;
    }

    /** The merchants whose business this person may see; none for a stranger. */
    public List<Long> merchantIdsOf(long userId) {
        return membersWhere("m.userId = :id", userId, MOST_MERCHANTS).stream()
                .map(Member::merchantId)
                .toList();
    }

    private static Membership membership(Member member, Set<Role> anywhere) {
        return new Membership(member.merchantId(), member.userId(), member.roles(anywhere));
    }

    private Optional<Member> member(long merchantId, long userId) {
        return em.createQuery(
                        "select m from Member m where m.merchantId = :merchant and m.userId = :user", Member.class)
                .setParameter("merchant", merchantId)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    private List<Member> membersWhere(String condition, long id, int most) {
        return em.createQuery("select m from Member m where " + condition + " order by m.id", Member.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }
}
