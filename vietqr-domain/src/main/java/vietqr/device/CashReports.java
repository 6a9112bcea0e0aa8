package vietqr.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;

import java.time.Duration;

/** What cash acceptors report: kept for a while and understood by nobody here. */
@ApplicationScoped
@Transactional
public class CashReports {
    public static final Duration KEPT_FOR = Duration.ofDays(90);

    private static final int LONGEST = 4_000;
    private static final int BATCH = 1_000;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected CashReports() {
        this(null, null);
    }

    @Inject
    public CashReports(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** What is longer than we keep is cut. */
    public void keep(DeviceLogin device, String topic, String body) {
        em.persist(new CashReport(device, topic, body.substring(0, Math.min(LONGEST, body.length())), now.get()));
    }

    public int tidy() {
        return em.createNativeQuery("delete from device_cash_report where id < ? limit " + BATCH)
                .setParameter(1, Ids.notBefore(now.get().minus(KEPT_FOR)))
                .executeUpdate();
    }
}
