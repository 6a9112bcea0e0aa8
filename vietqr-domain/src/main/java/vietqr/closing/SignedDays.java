package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.reconciliation.ClosedDays;
import vietqr.reconciliation.Days;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells reconciliation which days it must leave as they are. */
@ApplicationScoped
@Transactional
public class SignedDays implements ClosedDays {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected SignedDays() {
        this(null);
    }

    @Inject
    public SignedDays(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<LocalDate> among(long accountId, Days days) {
        return em.createQuery(
                        "select c.day from DayClose c where c.accountId = :account and c.state = :closed"
                                + " and c.day between :from and :to",
                        LocalDate.class)
                .setParameter("account", accountId)
                .setParameter("closed", CloseState.CLOSED)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
