package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** The banks' own messages, for people who may read them. */
@ApplicationScoped
@Transactional
public class Notices {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected Notices() {
        this(null);
    }

    @Inject
    public Notices(EntityManager em) {
        this.em = em;
    }

    /** The message by which a bank told us first of the movement with this reference on the account. */
    public Optional<Notice> about(long accountId, String reference) {
        return em.createQuery(
                        "select n from Notice n, Movement m where m.noticeId = n.id and m.accountId = :account"
                                + " and m.reference = :reference order by m.id",
                        Notice.class)
                .setParameter("account", accountId)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
