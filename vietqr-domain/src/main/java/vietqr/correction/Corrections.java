package vietqr.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.approval.Approval;
import vietqr.approval.ApprovalState;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What people have corrected, or want to. */
@ApplicationScoped
@Transactional
public class Corrections {
    /** The kind of question that {@code approval} keeps for corrections; its subject is the correction's id. */
    public static final String APPROVAL_KIND = "CORRECTION";

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_OF_ONE_MOVEMENT = 1000;
    private static final String WITH_APPROVAL = "select c, a from Correction c left join Approval a" + " on a.kind = '"
            + APPROVAL_KIND + "' and a.subjectId = c.id where ";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Corrections() {
        this(null);
    }

    @Inject
    public Corrections(EntityManager em) {
        this.em = em;
    }

    /** @param approval the question put to a second person; empty if nobody had to be asked */
    public record Row(Correction correction, Optional<Approval> approval) {
        /** What needs no second person is done at once. */
        public CorrectionState state() {
            return switch (approval.map(Approval::state).orElse(ApprovalState.APPROVED)) {
                case WAITING -> CorrectionState.WAITING;
                case APPROVED -> CorrectionState.DONE;
                case REJECTED -> CorrectionState.REJECTED;
                case WITHDRAWN -> CorrectionState.WITHDRAWN;
            };
        }
    }

    /** All corrections of a movement, oldest first, whatever has become of them. */
    public List<Row> of(long movementId) {
        return rows(em.createQuery(WITH_APPROVAL + "c.movementId = :movement order by c.id", Object[].class)
                .setParameter("movement", movementId)
                .setMaxResults(MOST_OF_ONE_MOVEMENT));
    }

    /** The correction, whosever it is. */
    public Optional<Row> find(long correctionId) {
        return rows(em.createQuery(WITH_APPROVAL + "c.id = :id", Object[].class).setParameter("id", correctionId))
                .stream()
                .findFirst();
    }

    /**
     * Newest first.
     *
     * @param waiting only those that wait for a second person
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Row> page(Sight sight, boolean waiting, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        String where = "c.id < :before" + (sight.everything() ? "" : " and c.merchantId in :merchants")
                + (waiting ? " and a.state = :waiting" : "");
        TypedQuery<Object[]> query = em.createQuery(WITH_APPROVAL + where + " order by c.id desc", Object[].class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        if (waiting) query.setParameter("waiting", ApprovalState.WAITING);
        return Page.cut(rows(query), size, row -> row.correction().id());
    }

    private static List<Row> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Row((Correction) row[0], Optional.ofNullable((Approval) row[1])))
                .toList();
    }
}
