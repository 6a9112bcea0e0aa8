package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.intake.Movement;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Matches;
import vietqr.resolution.Looked.Objected;
import vietqr.resolution.Looked.Sound;
import vietqr.resolution.ResolutionResult.Why;
import vietqr.settings.Settings;
import vietqr.statement.StatementEntry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Says whether a wish about a break can be done, and why not. */
@ApplicationScoped
class Scrutiny {
    private final EntityManager em;
    private final Matches matches;
    private final Settings settings;

    /** For the container's proxy only. */
    protected Scrutiny() {
        this(null, null, null);
    }

    @Inject
    Scrutiny(EntityManager em, Matches matches, Settings settings) {
        this.em = em;
        this.matches = matches;
        this.settings = settings;
    }

    /** @param one locked, so that what is seen stays so */
    Looked look(Break one, ResolutionKind kind, List<Long> partners) {
        if (dayClosed(one)) return new Objected(Why.DAY_CLOSED);
        if (!kind.fits(one.reason())) return new Objected(Why.UNFIT);
        if (kind.needsPartners()) return matching(one, kind, partners);
        if (!partners.isEmpty()) return new Objected(Why.UNFIT);
        Vnd missing = Vnd.of(one.difference() == 0 ? one.amount().amount() : Math.abs(one.difference()));
        return switch (kind) {
            case WRITE_OFF -> overLimit(missing) ? new Objected(Why.OVER_LIMIT) : Sound.letting(missing, true);
            case REVERSE ->
                one.movementId().isEmpty() ? new Objected(Why.NOT_MATCHED) : Sound.letting(one.amount(), true);
            case RECEIVED -> Sound.letting(one.amount(), needsSecond(one, kind));
            default -> Sound.letting(missing, kind.needsSecond());
        };
    }

    boolean needsSecond(Break one, ResolutionKind kind) {
        return kind.needsSecond() || kind == ResolutionKind.RECEIVED && overLimit(one.amount());
    }

    private boolean overLimit(Vnd amount) {
        return amount.amount() > settings.bookkeeping().writeOffUpTo();
    }

    /** Waits for whoever is just closing the day. */
    private boolean dayClosed(Break one) {
        return em.createNativeQuery("select state from day_close where account_id = ? and day = ? lock in share mode")
                .setParameter(1, one.accountId())
                .setParameter(2, one.bankingDay())
                .getResultList()
                .contains("CLOSED");
    }

    private Looked matching(Break one, ResolutionKind kind, List<Long> partners) {
        if (partners.isEmpty() || partners.size() > Wish.MOST_PARTNERS || doubled(partners))
            return new Objected(Why.NO_PARTNER);
        boolean aboutEntry = one.entryId().isPresent();
        if (!aboutEntry && one.movementId().isEmpty()) return new Objected(Why.UNFIT);
        List<Long> entries = aboutEntry ? List.of(one.entryId().getAsLong()) : partners;
        List<Long> movements = aboutEntry ? partners : List.of(one.movementId().getAsLong());
        Optional<List<Side>> left = entries(one, entries);
        Optional<List<Side>> right = movements(one, movements);
        if (left.isEmpty() || right.isEmpty() || !oneDirection(left.get(), right.get()))
            return new Objected(Why.NO_PARTNER);
        if (taken(entries, movements)) return new Objected(Why.ALREADY_MATCHED);
        long difference = Math.subtractExact(sum(left.get()), sum(right.get()));
        if (kind == ResolutionKind.MATCH && difference != 0) return new Objected(Why.SUMS_DIFFER);
        return new Sound(entries, movements, difference, Vnd.of(Math.abs(difference)), kind.needsSecond());
    }

    private record Side(Direction direction, long amount) {}

    private static boolean doubled(List<Long> ids) {
        return new HashSet<>(ids).size() < ids.size();
    }

    private Optional<List<Side>> entries(Break one, List<Long> ids) {
        List<Side> sides = new ArrayList<>();
        for (long id : ids) {
            StatementEntry entry = em.find(StatementEntry.class, id);
            if (entry == null || entry.accountId().orElse(0) != one.accountId()) return Optional.empty();
            sides.add(new Side(entry.direction(), entry.amount().amount()));
        }
        return Optional.of(sides);
    }

    private Optional<List<Side>> movements(Break one, List<Long> ids) {
        List<Side> sides = new ArrayList<>();
        for (long id : ids) {
            Movement movement = em.find(Movement.class, id);
            if (movement == null || movement.accountId().orElse(0) != one.accountId()) return Optional.empty();
            sides.add(new Side(movement.direction(), movement.amount().amount()));
        }
        return Optional.of(sides);
    }

    private static boolean oneDirection(List<Side> left, List<Side> right) {
        Direction first = left.get(0).direction();
        return left.stream().allMatch(side -> side.direction() == first)
                && right.stream().allMatch(side -> side.direction() == first);
    }

    private boolean taken(List<Long> entries, List<Long> movements) {
        return entries.stream().anyMatch(id -> matches.ofEntry(id).isPresent())
                || movements.stream().anyMatch(id -> matches.ofMovement(id).isPresent());
    }

    private static long sum(List<Side> sides) {
        return sides.stream().mapToLong(Side::amount).reduce(0, Math::addExact);
    }
}
