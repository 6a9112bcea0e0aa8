package vietqr.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which lines are wanted.
 *
 * @param merchants of these merchants only; empty: of all, and of none
 * @param doer a part of their name or e-mail address, or the whole of their id
 * @param from not before; {@code until} not at or after
 */
public record AuditFilter(
        Optional<List<Long>> merchants,
        Optional<Thing> thing,
        Optional<Deed> deed,
        Optional<String> doer,
        Optional<Instant> from,
        Optional<Instant> until) {}
