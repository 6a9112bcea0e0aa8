package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Messages whose senders could not prove who they are. They book nothing; they are kept, because the secret may be what is
 * wrong, but only so many in an hour and only small ones, so that a stranger cannot fill the disk.
 */
@ApplicationScoped
@Transactional
class Forgeries {
    static final int MOST_OF_ONE_ADDRESS = 50;
    static final int MOST_OF_ONE_CONNECTION = 200;
    static final int MOST = 2000;
    static final int LARGEST_BYTES = 65_536;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final EntityManager em;
    private final Journal journal;
    private final Now now;

    /** For the container's proxy only. */
    protected Forgeries() {
        this(null, null, null);
    }

    @Inject
    Forgeries(EntityManager em, Journal journal, Now now) {
        this.em = em;
        this.journal = journal;
        this.now = now;
    }

    /** What its sender is to be told; the message is kept if there is room. */
    Handled turnAway(Voice voice, BankFormat format, Arrival arrival, String reason) {
        Handled handled = new Handled(Outcome.UNAUTHENTICATED, "", reason, "", false);
        if (arrival.body().length > LARGEST_BYTES || full(voice)) return handled;
        Journal.Kept kept = journal.keepForged(voice, format.name(), arrival);
        journal.note(kept, handled, format.answer(handled).code(), "");
        return new Handled(Outcome.UNAUTHENTICATED, "", reason, kept.notice().reference(), false);
    }

    private boolean full(Voice voice) {
        long since = Ids.notBefore(now.get().minus(WINDOW));
        if (kept("", null, since) >= MOST) return true;
        if (kept(" and n.remoteAddress = :it", voice.address(), since) >= MOST_OF_ONE_ADDRESS) return true;
        OptionalLong connection = voice.connectionId();
        return connection.isPresent()
                && kept(" and n.connectionId = :it", connection.getAsLong(), since) >= MOST_OF_ONE_CONNECTION;
    }

    private long kept(String narrower, Object it, long since) {
        var query = em.createQuery(
                "select count(n) from Notice n where n.authentic = false and n.id >= :since" + narrower, Long.class);
        query.setParameter("since", since);
        if (it != null) query.setParameter("it", it);
        return query.getSingleResult();
    }
}
