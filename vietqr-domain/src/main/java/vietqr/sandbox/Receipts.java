package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.util.List;

/** What was received, and the switch for failures. Only the newest receipts are kept. */
@ApplicationScoped
class Receipts {
    private static final int KEPT = 500;
    private static final int OK = 200;

    private final EntityManager em;

    @Inject
    Receipts(EntityManager em) {
        this.em = em;
    }

    protected Receipts() {
        this(null);
    }

    void add(Receipt receipt) {
        em.persist(receipt);
        em.flush();
        List<Long> beyond = em.createQuery("select r.id from Receipt r order by r.id desc", Long.class)
                .setFirstResult(KEPT)
                .setMaxResults(KEPT)
                .getResultList();
        if (!beyond.isEmpty())
            em.createQuery("delete from Receipt r where r.id <= :oldest")
                    .setParameter("oldest", beyond.get(0))
                    .executeUpdate();
    }

    boolean accepted(String movement) {
        return em.createQuery(
                                "select count(r) from Receipt r where r.movement = :movement and r.answered = :ok",
                                Long.class)
                        .setParameter("movement", movement)
                        .setParameter("ok", OK)
                        .getSingleResult()
                > 0;
    }

    List<Receipt> newest(int limit) {
        return em.createQuery("select r from Receipt r order by r.id desc", Receipt.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes one of the failures that were asked for; false when none is left. */
    boolean takeFailure() {
        return em.createNativeQuery(
                                "update sandbox_receiver set failures_left = failures_left - 1 where id = 1 and failures_left > 0")
                        .executeUpdate()
                == 1;
    }

    void setFailures(int count) {
        em.createNativeQuery("update sandbox_receiver set failures_left = ?1 where id = 1")
                .setParameter(1, count)
                .executeUpdate();
    }

    int failuresLeft() {
        return ((Number) em.createNativeQuery("select failures_left from sandbox_receiver where id = 1")
                        .getSingleResult())
                .intValue();
    }
}
