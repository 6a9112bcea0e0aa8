package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.BankingDay;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.Tally;

import java.time.LocalDate;

/** What has come in for payment requests, by the bank's own time. */
@ApplicationScoped
@Transactional
public class Income {
    private static final String MATCHED_CREDITS = "select sum(m.amount), count(m)"
            + " from Movement m, PaymentMatch p, PaymentRequest r where p.movementId = m.id and r.id = p.requestId"
            + " and " + Match.HOLDS + " and m.direction = :in and m.occurredAt >= :start and m.occurredAt < :end";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Income() {
        this(null);
    }

    @Inject
    public Income(EntityManager em) {
        this.em = em;
    }

    /** Money of the banking day that was matched to a request, for the merchants that may be seen. */
    public Tally of(Sight sight, LocalDate day) {
        if (sight.blind()) return Tally.NOTHING;
        String whose = sight.everything() ? "" : " and r.merchantId in :merchants";
        TypedQuery<Object[]> query = em.createQuery(MATCHED_CREDITS + whose, Object[].class)
                .setParameter("in", Direction.C)
                .setParameter("start", BankingDay.start(day))
                .setParameter("end", BankingDay.end(day));
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return Tally.of(query.getSingleResult());
    }
}
