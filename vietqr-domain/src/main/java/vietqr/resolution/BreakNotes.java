package vietqr.resolution;

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
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Breaks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people say about breaks and bring along. */
@ApplicationScoped
@Transactional
public class BreakNotes {
    private static final int MOST_COMMENTS = 500;
    private static final int MOST_ATTACHMENTS = 20;

    private final EntityManager em;
    private final Breaks breaks;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected BreakNotes() {
        this(null, null, null, null);
    }

    @Inject
    public BreakNotes(EntityManager em, Breaks breaks, AuditLog audit, Now now) {
        this.em = em;
        this.breaks = breaks;
        this.audit = audit;
        this.now = now;
    }

    /** What became of a file. */
    public enum Brought {
        KEPT,
        /** There is no such break in sight, or this person may not. */
        NOT_FOUND,
        EMPTY,
        TOO_LARGE,
        /** Neither PDF, PNG, JPEG, Office Open XML nor text. */
        OTHER_TYPE,
        /** Twenty are there. */
        TOO_MANY
    }

    /** @return whether it was said; not if there is nothing, or no such break in sight */
    public boolean say(Resolver who, long breakId, String words) {
        Optional<Break> found = who.may() ? breaks.find(who.sight(), breakId) : Optional.empty();
        if (words.isBlank() || found.isEmpty()) return false;
        if (comments(breakId).size() >= MOST_COMMENTS) return false;
        em.persist(new BreakComment(breakId, words, who.requester(), now.get()));
        note(found.get(), "comment", "");
        return true;
    }

    /** The same bytes are kept once. */
    public Brought attach(Resolver who, long breakId, String name, byte[] content) {
        Optional<Break> found = who.may() ? breaks.lock(who.sight(), breakId) : Optional.empty();
        if (found.isEmpty()) return Brought.NOT_FOUND;
        if (content.length == 0) return Brought.EMPTY;
        if (content.length > Attachment.LARGEST) return Brought.TOO_LARGE;
        Optional<PaperType> type = PaperType.of(content);
        if (type.isEmpty()) return Brought.OTHER_TYPE;
        List<Attachment> there = attachments(breakId);
        String hash = Sha256.hex(content);
        if (there.stream().anyMatch(one -> one.sha256().equals(hash))) return Brought.KEPT;
        if (there.size() >= MOST_ATTACHMENTS) return Brought.TOO_MANY;
        em.persist(new Attachment(breakId, name, type.get(), content, who.requester(), now.get()));
        note(found.get(), "file", name + " " + hash);
        return Brought.KEPT;
    }

    private void note(Break about, String what, String value) {
        audit.write(AuditNote.of(Thing.BREAK, Deed.MADE, about.merchantId(), about.id(), "")
                .with(Map.of(), Map.of(what, value)));
    }

    /** Oldest first. */
    public List<BreakComment> comments(long breakId) {
        return em.createQuery("select c from BreakComment c where c.breakId = :id order by c.id", BreakComment.class)
                .setParameter("id", breakId)
                .setMaxResults(MOST_COMMENTS)
                .getResultList();
    }

    /** Oldest first. */
    public List<Attachment> attachments(long breakId) {
        return em.createQuery("select a from Attachment a where a.breakId = :id order by a.id", Attachment.class)
                .setParameter("id", breakId)
                .setMaxResults(MOST_ATTACHMENTS)
                .getResultList();
    }

    /** Empty if it does not belong to a break in sight. */
    public Optional<Attachment> attachment(Sight sight, long attachmentId) {
        return Optional.ofNullable(em.find(Attachment.class, attachmentId))
                .filter(found -> breaks.find(sight, found.breakId()).isPresent());
    }
}
