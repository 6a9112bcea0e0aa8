package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Writes notices and movements. Rows are only ever added; a unique key says whether one is there already. */
@ApplicationScoped
class Journal {
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

    /** Keeps an understood message under the bank's own id, or finds the one kept before. */
    Notice keep(BankMessage message, String format, MovementFacts facts) {
        String key = facts.transactionId() + "|" + facts.direction();
        return keep(message, format, key, Notice.State.ACCEPTED, MbAnswer.ACCEPTED.code());
    }

    /** Keeps a message that cannot be booked under the hash of its bytes. */
    void keepRefused(BankMessage message, String format, String answerCode) {
        keep(message, format, "sha256:" + sha256(message.body()), Notice.State.REFUSED, answerCode);
    }

    /** Whether the notice was kept for a message that said something else. */
    boolean contradicts(Notice notice, MovementFacts facts) {
        MbBalanceChange.Reading kept = MbBalanceChange.read(notice.body());
        if (!(kept instanceof MbBalanceChange.Reading.Understood understood)) return true;
        MovementFacts before = understood.facts();
        return !(before.reference().equals(facts.reference())
                && before.accountNumber().equals(facts.accountNumber())
                && before.amount().equals(facts.amount()));
    }

    /** The movement, if nobody had recorded it before; of several who try at once exactly one gets it. */
    Optional<Movement> record(Notice notice, MovementFacts facts, Optional<Long> accountId) {
        long id = Ids.next();
        em.createNativeQuery("insert into movement (id, notice_id, bank_bin, account_number, account_id, reference,"
                        + " direction, transaction_id, amount, content, occurred_at, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update id = id")
                .setParameter(1, id)
                .setParameter(2, notice.id())
                .setParameter(3, notice.bankBin())
                .setParameter(4, facts.accountNumber())
                .setParameter(5, accountId.orElse(null))
                .setParameter(6, facts.reference())
                .setParameter(7, facts.direction().name())
                .setParameter(8, facts.transactionId())
                .setParameter(9, facts.amount().amount())
                .setParameter(10, facts.content())
                .setParameter(11, column(facts.occurredAt()))
                .setParameter(12, column(now.get()))
                .executeUpdate();
        return Optional.ofNullable(em.find(Movement.class, id));
    }

    private Notice keep(BankMessage message, String format, String key, Notice.State state, String answerCode) {
        em.createNativeQuery("insert into notice (id, reference, bank_bin, format, dedupe_key, sender, remote_address,"
                        + " body, state, answer_code, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update id = id")
                .setParameter(1, Ids.next())
                .setParameter(2, UUID.randomUUID().toString())
                .setParameter(3, message.bankBin())
                .setParameter(4, format)
                .setParameter(5, key)
                .setParameter(6, message.sender())
                .setParameter(7, message.remoteAddress())
                .setParameter(8, message.body())
                .setParameter(9, state.name())
                .setParameter(10, answerCode)
                .setParameter(11, column(now.get()))
                .executeUpdate();
        return em.createQuery(
                        "select n from Notice n where n.bankBin = :bin and n.format = :format and n.dedupeKey = :key",
                        Notice.class)
                .setParameter("bin", message.bankBin())
                .setParameter("format", format)
                .setParameter("key", key)
                .getSingleResult();
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
