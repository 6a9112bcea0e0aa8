package vietqr.reconciliation;

import java.util.List;

/**
 * What rules would make of days that have been compared before.
 *
 * @param same groups that stay as they are
 * @param found groups that would be matched and are not now
 * @param lost groups that are matched now and would not be
 * @param tied entries of which nothing would say what they are
 * @param loose entries that would belong to nothing
 * @param looseMovements movements that would belong to nothing
 * @param changes of found and lost, the first hundred
 */
public record Trial(
        long same, long found, long lost, long tied, long loose, long looseMovements, List<Change> changes) {
    static final int MOST_CHANGES = 100;

    public Trial {
        changes = List.copyOf(changes);
    }

    /**
     * @param gained whether it would be matched, and is not now
     * @param rule that matches it, or has matched it
     */
    public record Change(boolean gained, String rule, List<Long> entryIds, List<Long> movementIds) {
        public Change {
            entryIds = List.copyOf(entryIds);
            movementIds = List.copyOf(movementIds);
        }
    }
}
