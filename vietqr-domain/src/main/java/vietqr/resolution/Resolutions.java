package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.approval.Approval;
import vietqr.approval.ApprovalDecided;
import vietqr.approval.Approvals;
import vietqr.correction.Corrections;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What people wanted done about breaks. */
@ApplicationScoped
@Transactional
public class Resolutions {
    /** The kind of question that {@code approval} keeps; its subject is the resolution's id. */
    public static final String APPROVAL_KIND = "BREAK_RESOLUTION";

    private static final int MOST_OF_ONE_BREAK = 200;
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final Approvals approvals;

    /** For the container's proxy only. */
    protected Resolutions() {
        this(null, null);
    }

    @Inject
    public Resolutions(EntityManager em, Approvals approvals) {
        this.em = em;
        this.approvals = approvals;
    }

    public Optional<Resolution> find(Sight sight, long resolutionId) {
        return Optional.ofNullable(em.find(Resolution.class, resolutionId))
                .filter(found -> sight.covers(found.merchantId()));
    }

    /** Oldest first. */
    public List<Resolution> of(long breakId) {
        return em.createQuery("select r from Resolution r where r.breakId = :id order by r.id", Resolution.class)
                .setParameter("id", breakId)
                .setMaxResults(MOST_OF_ONE_BREAK)
                .getResultList();
    }

    /** The one that waits for a second person. */
    public Optional<Resolution> waiting(long breakId) {
        return of(breakId).stream()
                .filter(resolution -> resolution.state() == ResolutionState.WAITING)
                .findFirst();
    }

    /** Those of these breaks that wait, by break. */
    public Map<Long, Resolution> waiting(Collection<Long> breakIds) {
        if (breakIds.isEmpty()) return Map.of();
        return em.createQuery(
                        "select r from Resolution r where r.breakId in :ids and r.state = :waiting", Resolution.class)
                .setParameter("ids", breakIds)
                .setParameter("waiting", ResolutionState.WAITING)
                .getResultStream()
                .collect(Collectors.toMap(Resolution::breakId, waiting -> waiting));
    }

    /** The one that is decided with a correction. */
    Optional<Resolution> of(ApprovalDecided correction) {
        return em.createQuery("select r from Resolution r where r.correctionId = :id", Resolution.class)
                .setParameter("id", correction.subjectId())
                .getResultStream()
                .findFirst();
    }

    /** What a second person has said, or has not yet; empty if nobody had to be asked. */
    public Optional<Approval> approvalOf(Resolution resolution) {
        return resolution.correctionId().isPresent()
                ? approvals.about(
                        Corrections.APPROVAL_KIND, resolution.correctionId().getAsLong())
                : approvals.about(APPROVAL_KIND, resolution.id());
    }

    /**
     * Newest first.
     *
     * @param waiting only those that wait for a second person
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Resolution> page(Sight sight, boolean waiting, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        String where = "r.id < :before" + (sight.everything() ? "" : " and r.merchantId in :merchants")
                + (waiting ? " and r.state = :waiting" : "");
        TypedQuery<Resolution> query = em.createQuery(
                        "select r from Resolution r where " + where + " order by r.id desc", Resolution.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        if (waiting) query.setParameter("waiting", ResolutionState.WAITING);
        return Page.cut(query.getResultList(), size, Resolution::id);
    }
}
