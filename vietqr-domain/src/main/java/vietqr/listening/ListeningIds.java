package vietqr.listening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;

import java.time.Instant;
import java.util.Optional;

/**
 * The ids by which people listen: made, renewed, withdrawn, and recognised. An id is kept as its SHA-256, which is enough for 256 random
 * bits, and found by it.
 */
@ApplicationScoped
@Transactional
public class ListeningIds {
    private final EntityManager em;
    private final People people;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected ListeningIds() {
        this(null, null, null, null);
    }

    @Inject
    public ListeningIds(EntityManager em, People people, AuditLog audit, Now now) {
        this.em = em;
        this.people = people;
        this.audit = audit;
        this.now = now;
    }

    /** Since when the person has the one they have; empty if they have none. */
    public Optional<Instant> madeAt(long personId) {
        return Optional.ofNullable(em.find(ListeningId.class, personId)).map(ListeningId::madeAt);
    }

    /**
     * The person's id from now on; one they had before is good for nothing any more.
     *
     * @return to be shown once, and never again
     */
    public String make(Person person) {
        String id = DrawnSecret.draw();
        ListeningId known = locked(person.id());
        if (known == null) em.persist(new ListeningId(person.id(), Sha256.hex(id), now.get()));
        else known.renew(Sha256.hex(id), now.get());
        note(person, known == null ? Deed.MADE : Deed.SECRET_CHANGED);
        return id;
    }

    /** From now on the person has none; once is enough. */
    public void withdraw(Person person) {
        ListeningId known = locked(person.id());
        if (known == null) return;
        em.remove(known);
        note(person, Deed.REMOVED);
    }

    /** Whose id it is; empty if nobody's, or of somebody who may not sign in any more. */
    public Optional<Person> personOf(String id) {
        return em.createQuery("select l from ListeningId l where l.hash = :hash", ListeningId.class)
                .setParameter("hash", Sha256.hex(id))
                .getResultStream()
                .findFirst()
                .flatMap(found -> people.active(found.userId()));
    }

    private void note(Person person, Deed deed) {
        audit.write(AuditNote.of(Thing.LISTENING_ID, deed, null, person.id(), person.email()));
    }

    private ListeningId locked(long personId) {
        return em.find(ListeningId.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }
}
