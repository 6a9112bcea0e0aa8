package vietqr.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which machines are connected. The node that holds a connection says so again and again; where it stops, because the machine or the
 * node is gone, the machine counts as away once the time is over.
 */
@ApplicationScoped
@Transactional
public class Presence {
    /** For how long one word of it is believed. */
    public static final Duration BELIEVED_FOR = Duration.ofSeconds(90);

    /** How many can be spoken of at once. */
    public static final int MOST_ASKED = 1_000;

    private static final int LONGEST_WORDS = 200;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Presence() {
        this(null, null);
    }

    @Inject
    public Presence(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * @param online whether it is connected now
     * @param away why not, if it is not
     * @param words of its last will, if that is how it went; {@code ""} for none
     */
    public record Seen(Instant at, boolean online, Optional<Away> away, String words) {}

    /** These are connected, here and now; at most a thousand at once. */
    public void here(Collection<Long> loginIds) {
        Instant at = now.get();
        note(loginIds, at, at.plus(BELIEVED_FOR), Away.UNKNOWN, "");
    }

    /**
     * It has left.
     *
     * @param words of its last will; what cannot be printed, or is too long, is not kept
     */
    public void gone(long loginId, Away why, String words) {
        String printable = words.replaceAll("\\p{C}", " ").strip();
        String kept = printable.substring(0, Math.min(LONGEST_WORDS, printable.length()));
        note(List.of(loginId), now.get(), now.get(), why, kept);
    }

    /** A login that is there no more is passed over. */
    private void note(Collection<Long> loginIds, Instant seenAt, Instant onlineUntil, Away why, String words) {
        if (loginIds.isEmpty()) return;
        if (loginIds.size() > MOST_ASKED) throw new IllegalArgumentException("too many: " + loginIds.size());
        String ids = loginIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        em.createNativeQuery("insert into device_presence (login_id, seen_at, online_until, away, words)"
                        + " select l.id, ?, ?, ?, ? from device_login l where l.id in (" + ids + ")"
                        + " on duplicate key update seen_at = values(seen_at), online_until = values(online_until),"
                        + " away = values(away), words = values(words)")
                .setParameter(1, InstantConverter.column(seenAt))
                .setParameter(2, InstantConverter.column(onlineUntil))
                .setParameter(3, why.name())
                .setParameter(4, words)
                .executeUpdate();
    }

    /** When those of the logins were last heard of that ever were. */
    public Map<Long, Seen> of(Collection<Long> loginIds) {
        if (loginIds.isEmpty()) return Map.of();
        Instant at = now.get();
        return em.createQuery("select p from LastSeen p where p.loginId in :ids", LastSeen.class)
                .setParameter("ids", loginIds.stream().limit(MOST_ASKED).toList())
                .getResultStream()
                .collect(Collectors.toMap(LastSeen::loginId, seen -> seen.at(at)));
    }
}
