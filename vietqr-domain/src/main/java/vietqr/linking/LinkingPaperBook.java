package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.merchant.Sight;
import vietqr.paper.PaperType;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where documents are: in the database, so that no server hands them out by itself. */
@ApplicationScoped
@Transactional
class LinkingPaperBook {
    static final int MOST_PAPERS = 10;

    private final EntityManager em;
    private final LinkingCases cases;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected LinkingPaperBook() {
        this(null, null, null, null);
    }

    @Inject
    LinkingPaperBook(EntityManager em, LinkingCases cases, AuditLog audit, Now now) {
        this.em = em;
        this.cases = cases;
        this.audit = audit;
        this.now = now;
    }

    /** The same bytes are kept once. Empty if it is kept. */
    Optional<LinkingFault> keep(Sight sight, long caseId, String name, PaperType type, byte[] content, String by) {
        Optional<LinkingCase> found = cases.lock(sight, caseId);
        if (found.isEmpty()) return Optional.of(LinkingFault.NOT_FOUND);
        if (!found.get().state().standing()) return Optional.of(LinkingFault.STATE);
        List<LinkingPaper> there = of(caseId);
        String hash = Sha256.hex(content);
        if (there.stream().anyMatch(one -> one.sha256().equals(hash))) return Optional.empty();
        if (there.size() >= MOST_PAPERS) return Optional.of(LinkingFault.TOO_MANY);
        em.persist(new LinkingPaper(caseId, name, type, content, by, now.get()));
        audit.write(AuditNote.of(
                        Thing.LINKING,
                        Deed.MADE,
                        found.get().merchantId(),
                        caseId,
                        found.get().number())
                .with(Map.of(), Map.of("file", name + " " + hash)));
        return Optional.empty();
    }

    /** Oldest first. */
    List<LinkingPaper> of(long caseId) {
        return em.createQuery("select p from LinkingPaper p where p.caseId = :id order by p.id", LinkingPaper.class)
                .setParameter("id", caseId)
                .setMaxResults(MOST_PAPERS)
                .getResultList();
    }

    Optional<LinkingPaper> find(Sight sight, long paperId) {
        return Optional.ofNullable(em.find(LinkingPaper.class, paperId))
                .filter(found -> cases.find(sight, found.caseId()).isPresent());
    }
}
