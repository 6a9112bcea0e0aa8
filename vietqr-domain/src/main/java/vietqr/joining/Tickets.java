package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;

import java.util.List;
import java.util.Optional;

/** The links that are out. A token is 256 random bits, so its SHA-256 gives nothing away and is found by the database. */
@ApplicationScoped
@Transactional
public class Tickets {
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_TOKEN = 100;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Tickets() {
        this(null, null);
    }

    @Inject
    public Tickets(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** @return the token, to be sent to whom it is for and to nobody else */
    String draw(Ticket.Kind kind, TicketDraft draft) {
        String token = DrawnSecret.draw();
        em.persist(new Ticket(kind, draft, Sha256.hex(token), now.get()));
        return token;
    }

    /** @return the token that opens from now on, the one before does not */
    String renew(Ticket ticket) {
        String token = DrawnSecret.draw();
        ticket.renew(Sha256.hex(token), now.get());
        return token;
    }

    /** What the token opens, as long as it does. */
    public Optional<Ticket> opened(String token) {
        if (token == null || token.isEmpty() || token.length() > LONGEST_TOKEN) return Optional.empty();
        return em.createQuery("select t from Ticket t where t.tokenHash = :hash", Ticket.class)
                .setParameter("hash", Sha256.hex(token))
                .getResultStream()
                .findFirst()
                .filter(ticket -> ticket.goodAt(now.get()));
    }

    /** Uses it up; empty if somebody was quicker. */
    Optional<Ticket> use(String token) {
        Optional<Ticket> ticket = opened(token).map(found -> locked(found.id())).filter(one -> one.goodAt(now.get()));
        ticket.ifPresent(found -> found.use(now.get()));
        return ticket;
    }

    /** Whoever asks again gets a new one; the old ones open nothing. */
    void replace(Ticket.Kind kind, String email) {
        em.createQuery(
                        "select t from Ticket t where t.email = :email and t.kind = :kind and t.state = :waiting",
                        Ticket.class)
                .setParameter("email", email)
                .setParameter("kind", kind)
                .setParameter("waiting", Ticket.State.WAITING)
                .setMaxResults(MOST_SHOWN)
                .getResultList()
                .forEach(ticket -> ticket.revoke(now.get()));
    }

    /** Invitations to the merchant that wait, newest first, those that are too old as well. */
    public List<Ticket> waitingAt(long merchantId) {
        return em.createQuery(
                        "select t from Ticket t where t.merchantId = :merchant and t.state = :waiting order by t.id desc",
                        Ticket.class)
                .setParameter("merchant", merchantId)
                .setParameter("waiting", Ticket.State.WAITING)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    Ticket locked(long id) {
        Ticket ticket = em.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket != null) em.refresh(ticket);
        return ticket;
    }
}
