package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** To which requests a movement has belonged, one after the other. */
@ApplicationScoped
@Transactional
public class Spells {
    private static final int MOST_TURNS = 1000;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Spells() {
        this(null);
    }

    @Inject
    public Spells(EntityManager em) {
        this.em = em;
    }

    /**
     * The time for which a movement belonged to a request.
     *
     * @param turn its number in the life of the movement, from 1
     * @param correctionId of the person who said so; empty if the rules did
     * @param until when it was taken back; empty while it belongs there
     * @param reversalId of the correction by which it was taken back
     */
    public record Spell(
            int turn,
            Match match,
            Instant since,
            OptionalLong correctionId,
            Optional<Instant> until,
            OptionalLong reversalId) {
        public boolean holds() {
            return until.isEmpty();
        }
    }

    /** In order; only the last can hold. */
    public List<Spell> of(long movementId) {
        return em
                .createQuery(
                        "select p, v from PaymentMatch p left join MatchReversal v"
                                + " on v.movementId = p.movementId and v.turn = p.turn"
                                + " where p.movementId = :movement order by p.turn",
                        Object[].class)
                .setParameter("movement", movementId)
                .setMaxResults(MOST_TURNS)
                .getResultList()
                .stream()
                .map(row -> spell((PaymentMatch) row[0], Optional.ofNullable((MatchReversal) row[1])))
                .toList();
    }

    private static Spell spell(PaymentMatch match, Optional<MatchReversal> reversal) {
        return new Spell(
                match.turn(),
                match.match(),
                match.matchedAt(),
                match.correctionId(),
                reversal.map(MatchReversal::reversedAt),
                reversal.map(ended -> OptionalLong.of(ended.correctionId())).orElse(OptionalLong.empty()));
    }
}
