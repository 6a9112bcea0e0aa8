package vietqr.closing;

import java.util.List;

/** What became of somebody's wish to close a day, to open it again, or to decide about that. */
public sealed interface CloseResult {
    /** It waits for a second person, is done, or is rejected as was wanted. */
    record Taken(DayClose close, CloseStep step) implements CloseResult {}

    /**
     * Nothing has changed.
     *
     * @param failed points of the checklist, if it is not ready
     */
    record Denied(Why why, List<Check> failed) implements CloseResult {
        static Denied because(Why why) {
            return new Denied(why, List.of());
        }
    }

    /** Why nothing has changed. */
    enum Why {
        /** There is no such account or day, or it is none of this person's business. */
        NOT_FOUND,
        /** This person may not do that. */
        NOT_ALLOWED,
        /** The checklist has points that are not met. */
        NOT_READY,
        /** No reason was given. */
        NO_REASON,
        /** It is not closed, or closed already, or waits for a second person. */
        WRONG_STATE,
        /** This person asked; it takes another one. */
        SAME_PERSON,
        /** Somebody was quicker. */
        ALREADY_DECIDED
    }
}
