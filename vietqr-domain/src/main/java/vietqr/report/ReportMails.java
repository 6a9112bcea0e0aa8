package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.messenger.Receipt;

import java.util.ArrayList;
import java.util.List;

/** The letters that are owed, each to one sender at a time. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ReportMails {
    private static final int AT_ONCE = 10;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected ReportMails() {
        this(null, null);
    }

    @Inject
    ReportMails(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** A letter to send, and what about. */
    record Due(long mailId, String address, Export export) {}

    /** Those whose report is there, or will never be. */
    public List<Due> claim() {
        List<?> ids = em.createNativeQuery("select m.id from report_mail m join report_export e on e.id = m.export_id"
                        + " where m.state = 'OWED' and m.due_at <= ? and e.ended_at is not null order by m.id limit "
                        + AT_ONCE + " for update skip locked")
                .setParameter(1, InstantConverter.column(now.get()))
                .getResultList();
        List<Due> due = new ArrayList<>();
        for (Object id : ids) {
            ReportMail mail = em.find(ReportMail.class, ((Number) id).longValue());
            mail.claim(now.get());
            due.add(new Due(mail.id(), mail.address(), em.find(Export.class, mail.exportId())));
        }
        return due;
    }

    public void book(long mailId, Receipt receipt) {
        em.find(ReportMail.class, mailId).book(receipt, now.get());
    }
}
