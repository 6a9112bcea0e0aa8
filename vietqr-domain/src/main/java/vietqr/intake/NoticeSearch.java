package vietqr.intake;

import vietqr.dialect.Outcome;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which notices somebody looks for; what is empty does not matter.
 *
 * @param from first moment at which they came in
 * @param until moment before which they came in
 */
public record NoticeSearch(
        Optional<Outcome> outcome,
        Optional<String> format,
        OptionalLong connectionId,
        Optional<Instant> from,
        Optional<Instant> until) {}
