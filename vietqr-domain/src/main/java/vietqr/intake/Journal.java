package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.dialect.Arrival;
import vietqr.dialect.Handled;
import vietqr.dialect.Reading;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;

import java.util.Optional;

/** Writes notices and movements. Rows are only ever added; a unique key says whether one is there already. */
@ApplicationScoped
class Journal {
    private static final int LONGEST_REASON = 500;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Journal() {
        this(null, null);
    }

    @Inject
    Journal(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** @param fresh whether it was kept just now, and not found */
    record Kept(Notice notice, boolean fresh) {
        static Kept before(Notice notice) {
            return new Kept(notice, false);
        }
    }

    /** Keeps a message under the sender's id of it, or finds the one kept before. */
    Kept keep(Voice voice, String format, Arrival arrival, String key) {
        return keep(new Notice(voice, format, arrival, key, true));
    }

    /** Keeps a message whose sender nobody knows, under the hash of its bytes. */
    Kept keepForged(Voice voice, String format, Arrival arrival) {
        return keep(new Notice(voice, format, arrival, "forged:" + Sha256.hex(arrival.body()), false));
    }

    /** The id of a message that has none: the hash of its bytes. */
    static String keyOf(byte[] body) {
        return "sha256:" + Sha256.hex(body);
    }

    /** The sender's id of the message, if it can be read and has one. */
    static String keyOf(Reading reading, byte[] body) {
        boolean named = reading instanceof Reading.Understood understood
                && !understood.key().isEmpty();
        return named ? ((Reading.Understood) reading).key() : keyOf(body);
    }

    private Kept keep(Notice notice) {
        int added = em.createNativeQuery("insert ignore into notice (id, reference, channel, connection_id, bank_bin,"
                        + " format, dedupe_key, sender, remote_address, body, headers, authentic, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, notice.id())
                .setParameter(2, notice.reference())
                .setParameter(3, notice.channel())
                .setParameter(
                        4,
                        notice.connectionId().isPresent()
                                ? (Object) notice.connectionId().getAsLong()
                                : null)
                .setParameter(5, notice.bankBin().orElse(null))
                .setParameter(6, notice.format())
                .setParameter(7, notice.dedupeKey())
                .setParameter(8, notice.sender())
                .setParameter(9, notice.remoteAddress())
                .setParameter(10, notice.body())
                .setParameter(11, notice.headerLines())
                .setParameter(12, notice.authentic())
                .setParameter(13, InstantConverter.column(notice.receivedAt()))
                .executeUpdate();
        return added == 1 ? new Kept(notice, true) : Kept.before(keptBefore(notice));
    }

    private Notice keptBefore(Notice again) {
        return em.createQuery(
                        "select n from Notice n where n.channel = :channel and n.format = :format and n.dedupeKey = :key",
                        Notice.class)
                .setParameter("channel", again.channel())
                .setParameter("format", again.format())
                .setParameter("key", again.dedupeKey())
                .getSingleResult();
    }

    Optional<NoticeReading> lastReading(Notice notice) {
        return em.createQuery(
                        "select r from NoticeReading r where r.noticeId = :notice order by r.seq desc",
                        NoticeReading.class)
                .setParameter("notice", notice.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Writes down what has become of a notice, unless that is what stands there already. */
    void note(Kept kept, Handled handled, String answerCode, String reader) {
        String reason = handled.reason();
        if (reason.length() > LONGEST_REASON) reason = reason.substring(0, LONGEST_REASON);
        // Nobody else knows of a fresh notice yet, so its reading is written with all the rest.
        if (kept.fresh()) em.persist(new NoticeReading(kept.notice(), handled, answerCode, reason, now.get()));
        else noteAgain(kept.notice(), handled, answerCode, reason, reader);
    }

    private void noteAgain(Notice notice, Handled handled, String answerCode, String reason, String reader) {
        Optional<NoticeReading> last = lastReading(notice);
        if (last.filter(before -> reader.isEmpty() && before.outcome() == handled.outcome())
                .isPresent()) return;
        em.createNativeQuery("insert ignore into notice_reading"
                        + " (id, notice_id, seq, outcome, answer_code, reason, read_at, reader)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, Ids.next())
                .setParameter(2, notice.id())
                .setParameter(3, last.map(NoticeReading::seq).orElse(0) + 1)
                .setParameter(4, handled.outcome().name())
                .setParameter(5, answerCode)
                .setParameter(6, reason)
                .setParameter(7, InstantConverter.column(now.get()))
                .setParameter(8, reader)
                .executeUpdate();
    }

    /** The movement, if nobody had recorded it before; of several who try at once exactly one gets it. */
    Optional<Movement> record(Notice notice, MovementFacts facts, BankAccount account) {
        Movement movement = new Movement(notice, facts, account, now.get());
        int added = em.createNativeQuery(
                        "insert ignore into movement (id, notice_id, bank_bin, account_number, account_id, reference,"
                                + " reference_key, direction, transaction_id, amount, content, occurred_at, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, movement.id())
                .setParameter(2, notice.id())
                .setParameter(3, movement.bankBin())
                .setParameter(4, movement.accountNumber())
                .setParameter(5, account.id())
                .setParameter(6, movement.reference())
                .setParameter(7, movement.referenceKey())
                .setParameter(8, movement.direction().name())
                .setParameter(9, movement.transactionId())
                .setParameter(10, movement.amount().amount())
                .setParameter(11, movement.content())
                .setParameter(12, InstantConverter.column(movement.occurredAt()))
                .setParameter(13, InstantConverter.column(movement.recordedAt()))
                .executeUpdate();
        return added == 1 ? Optional.of(movement) : Optional.empty();
    }

    /** The movement that was recorded before under this name. */
    Movement recorded(MovementFacts facts, BankAccount account) {
        return em.createQuery(
                        "select m from Movement m where m.bankBin = :bin and m.accountNumber = :number"
                                + " and m.referenceKey = :reference and m.direction = :direction",
                        Movement.class)
                .setParameter("bin", account.bankBin())
                .setParameter("number", account.number())
                .setParameter("reference", Movement.keyOf(facts.reference()))
                .setParameter("direction", facts.direction())
                .getSingleResult();
    }
}
