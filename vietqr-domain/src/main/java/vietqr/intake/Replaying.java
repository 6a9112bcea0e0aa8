package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.dialect.Reading;
import vietqr.intake.Journal.Kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a kept notice again, after what stood in its way was mended: a secret, an account that was not linked, a format. It
 * has to prove itself anew with the secrets of now and the time at which it came in. What is booked already stays so.
 */
@ApplicationScoped
@Transactional
public class Replaying {
    private final EntityManager em;
    private final Journal journal;
    private final Booking booking;
    private final BankConnections connections;
    private final BankFormats formats;
    private final Genuineness genuineness;
    private final Marks marks;
    private final AuditLog audit;

    /** For the container's proxy only. */
    protected Replaying() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Replaying(
            EntityManager em,
            Journal journal,
            Booking booking,
            BankConnections connections,
            BankFormats formats,
            Genuineness genuineness,
            Marks marks,
            AuditLog audit) {
        this.em = em;
        this.journal = journal;
        this.booking = booking;
        this.connections = connections;
        this.formats = formats;
        this.genuineness = genuineness;
        this.marks = marks;
        this.audit = audit;
    }

    /**
     * What has become of the notice now.
     *
     * @param reader who wants it, for the record
     * @throws IllegalArgumentException if there is no such notice
     */
    public Outcome replay(long noticeId, String reader) {
        return read(noticeId, reader, false);
    }

    /**
     * The same; what lacks the bank's reference is booked under the sender's own id, and what is in doubt is believed. For a
     * person who has made sure of it, and that no other channel has told, or will tell, of the same money.
     */
    public Outcome release(long noticeId, String reader) {
        return read(noticeId, reader, true);
    }

    private Outcome read(long noticeId, String reader, boolean released) {
        Notice notice = em.find(Notice.class, noticeId);
        if (notice == null) throw new IllegalArgumentException("there is no notice " + noticeId);
        Optional<NoticeReading> last = journal.lastReading(notice);
        if (last.isPresent() && last.get().outcome().settled())
            return last.get().outcome();
        boolean contradicted =
                last.filter(before -> before.outcome() == Outcome.CONTRADICTED).isPresent();
        if (contradicted && !released) return Outcome.CONTRADICTED;
        Outcome outcome = read(notice, reader, released);
        write(notice, last.map(NoticeReading::outcome), outcome, released);
        return outcome;
    }

    private Outcome read(Notice notice, String reader, boolean released) {
        BankFormat format = formats.get(notice.format());
        Optional<Voice> voice = voice(notice, format);
        if (voice.isEmpty()) return note(notice, format, reader, Outcome.UNAUTHENTICATED, "", "still not proved");
        if (!(format.read(notice.body()) instanceof Reading.Understood understood)) {
            Reading.Refused refused = (Reading.Refused) format.read(notice.body());
            return note(notice, format, reader, Outcome.UNREADABLE, refused.code(), refused.reason());
        }
        return booking.of(Kept.before(notice), format, understood, voice.get(), reader, released)
                .outcome();
    }

    /** Money may have been booked by it. */
    private void write(Notice notice, Optional<Outcome> before, Outcome after, boolean released) {
        Long merchant = notice.connectionId().stream()
                .boxed()
                .flatMap(id -> connections.find(id).stream())
                .flatMap(connection -> connection.merchantId().stream().boxed())
                .findFirst()
                .orElse(null);
        Map<String, String> is = new LinkedHashMap<>(Map.of("outcome", after.name()));
        if (released) is.put("released", "true");
        audit.write(AuditNote.of(Thing.NOTICE, Deed.READ_AGAIN, merchant, notice.id(), notice.format())
                .with(Map.of("outcome", before.map(Outcome::name).orElse("")), is));
    }

    /** Who speaks in the notice; empty while nobody can tell. */
    private Optional<Voice> voice(Notice notice, BankFormat format) {
        if (!notice.authentic()) return proved(notice, format);
        if (notice.connectionId().isEmpty())
            return notice.bankBin().map(bin -> Voice.ofBank(bin, notice.sender(), notice.remoteAddress()));
        return connections
                .find(notice.connectionId().getAsLong())
                .map(connection -> Voice.of(connection, notice.sender(), notice.remoteAddress()));
    }

    private Optional<Voice> proved(Notice notice, BankFormat format) {
        Arrival arrival = new Arrival(notice.body(), notice.headers(), marks::of, notice.receivedAt());
        List<BankConnection> candidates = notice.connectionId().isPresent()
                ? connections.find(notice.connectionId().getAsLong()).stream().toList()
                : connections.speaking(notice.format());
        return candidates.stream()
                .filter(connection -> connection.enabled() && holds(connection, format, arrival))
                .filter(connection -> connection.networks().isEmpty()
                        || connection.admits(notice.remoteAddress(), connection.certificate()))
                .map(connection -> Voice.of(connection, notice.sender(), notice.remoteAddress()))
                .findFirst();
    }

    private boolean holds(BankConnection connection, BankFormat format, Arrival arrival) {
        return connection.clientId().isPresent()
                ? genuineness.checksumRight(connection, format, arrival)
                : genuineness.proved(connection, format, arrival);
    }

    private Outcome note(Notice notice, BankFormat format, String reader, Outcome outcome, String code, String reason) {
        Handled handled = new Handled(outcome, code, reason, notice.reference(), false);
        journal.note(Kept.before(notice), handled, format.answer(handled).code(), reader);
        return outcome;
    }
}
