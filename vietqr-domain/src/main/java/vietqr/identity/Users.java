package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people, stored. */
@ApplicationScoped
class Users {
    private static final int MOST_SHOWN = 500;

    private final EntityManager entities;

    @Inject
    Users(EntityManager entities) {
        this.entities = entities;
    }

    protected Users() {
        this(null);
    }

    void add(User user) {
        entities.persist(user);
    }

    Optional<User> byId(long id) {
        return Optional.ofNullable(entities.find(User.class, id));
    }

    List<User> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select u from User u where u.id in :ids", User.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** For a change that two sign-ins at the same time may both want to make. */
    User locked(long id) {
        return entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<User> who(Set<Role> any) {
        return entities.createQuery(
                        "select distinct u from User u join u.roles r where r in :roles and u.disabledAt is null",
                        User.class)
                .setParameter("roles", any)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    boolean anybodyIs(Role role) {
        return !entities.createQuery("select u.id from User u where :role member of u.roles", Long.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<User> byEmail(String folded) {
        return entities.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", folded)
                .getResultStream()
                .findFirst();
    }
}
