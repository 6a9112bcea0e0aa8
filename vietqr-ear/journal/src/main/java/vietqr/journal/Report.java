package vietqr.journal;

import java.util.Optional;

/**
 * What a verification has found.
 *
 * @param broken the first thing that is not as it was sealed; empty: the journal is intact
 * @param head the last segment; empty if nothing is sealed yet
 * @param sealedAt when the last segment was sealed, UTC; blank if none is
 * @param records how many were checked
 * @param late how many of them were sealed after their neighbours, because they were committed late
 * @param waiting how many are too young to be sealed
 */
public record Report(
        Optional<Finding> broken, Optional<Anchor> head, String sealedAt, long records, long late, long waiting) {}
