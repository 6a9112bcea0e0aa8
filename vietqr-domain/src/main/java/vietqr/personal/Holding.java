package vietqr.personal;

import java.util.Map;
import java.util.Optional;

/**
 * Something that is held about people, in one table.
 *
 * @param columns what a person is given of it; those that say who they are come first
 * @param found where it is theirs, by what they are known by: {@code ?} stands for that, {@code ~} for that anywhere in a text
 * @param erased what is set, or {@code delete}; empty if nothing is
 * @param agedBy the column that says how old it is; empty if its age does not matter
 */
record Holding(String table, String columns, Fate fate, Map<SubjectKind, String> found, String erased, String agedBy) {

    Optional<String> condition(SubjectKind kind) {
        return Optional.ofNullable(found.get(kind));
    }

    boolean changes() {
        return !erased.isEmpty();
    }
}
