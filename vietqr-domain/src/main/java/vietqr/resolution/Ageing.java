package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.reconciliation.Age;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Breaks.Wanted;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How long breaks have stood, in the steps in which people look at it. */
@ApplicationScoped
public class Ageing {
    private static final Set<BreakState> STANDING = Set.of(BreakState.OPEN, BreakState.EXPECTED);

    private final Breaks breaks;
    private final Now now;

    /** For the container's proxy only. */
    protected Ageing() {
        this(null, null);
    }

    @Inject
    public Ageing(Breaks breaks, Now now) {
        this.breaks = breaks;
        this.now = now;
    }

    /** @param amount what those breaks are about, together */
    public record Bucket(Age age, long count, Vnd amount) {}

    /** What stands, youngest first; every step is there. */
    public List<Bucket> buckets(Sight sight, OptionalLong accountId) {
        return Arrays.stream(Age.values())
                .map(age -> bucket(sight, age, wanted(accountId, null, null, OptionalLong.empty(), age, null)))
                .toList();
    }

    private Bucket bucket(Sight sight, Age age, Wanted wanted) {
        List<Breaks.Count> counts = breaks.counts(sight, wanted).stream()
                .filter(count -> STANDING.contains(count.state()))
                .toList();
        return new Bucket(
                age,
                counts.stream().mapToLong(Breaks.Count::count).sum(),
                Vnd.of(counts.stream().mapToLong(Breaks.Count::amount).sum()));
    }

    /**
     * Which breaks, with those of a step of age among the choices; null leaves a choice open. Without a state it is those that
     * stand, if an age is wanted.
     *
     * @param day of the bank; it goes before an age
     */
    public Wanted wanted(
            OptionalLong accountId,
            BreakReason reason,
            BreakState state,
            OptionalLong ownerId,
            Age age,
            LocalDate day) {
        Set<BreakState> states = state != null ? Set.of(state) : age == null ? Set.of() : STANDING;
        LocalDate today = BankingDay.of(now.get());
        return new Wanted(
                OptionalLong.empty(),
                accountId,
                reason == null ? Set.of() : Set.of(reason),
                states,
                ownerId,
                day != null ? Optional.of(day) : age == null ? Optional.empty() : oldest(age, today),
                day != null ? Optional.of(day) : newest(age, today));
    }

    private static Optional<LocalDate> newest(Age age, LocalDate today) {
        return age == null || age.from() == 0 ? Optional.empty() : Optional.of(today.minusDays(age.from()));
    }

    /** Empty for the last step, which has no end. */
    private static Optional<LocalDate> oldest(Age age, LocalDate today) {
        Age[] all = Age.values();
        if (age.ordinal() + 1 == all.length) return Optional.empty();
        return Optional.of(today.minusDays(all[age.ordinal() + 1].from() - 1L));
    }
}
