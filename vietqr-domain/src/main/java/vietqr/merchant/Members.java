package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.identity.Person;
import vietqr.identity.Role;

import java.util.List;

/** Which people work for which merchants. */
@ApplicationScoped
@Transactional
public class Members {
    private static final int MOST_MERCHANTS = 1000;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Members() {
        this(null);
    }

    @Inject
    public Members(EntityManager em) {
        this.em = em;
    }

    public void add(long merchantId, long userId) {
        em.persist(new Member(merchantId, userId));
    }

    /** What this person may look at: an administrator everything, anybody else the merchants they work for. */
    public Sight sightOf(Person person) {
        return person.is(Role.ADMIN) ? Sight.EVERYTHING : Sight.of(merchantIdsOf(person.id()));
    }

    /** The merchants whose business this person may see; none for a stranger. */
    public List<Long> merchantIdsOf(long userId) {
        return em.createQuery("select m.merchantId from Member m where m.userId = :user", Long.class)
                .setParameter("user", userId)
                .setMaxResults(MOST_MERCHANTS)
                .getResultList();
    }
}
