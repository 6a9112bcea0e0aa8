package vietqr.resolution;

import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody wants done about a break.
 *
 * @param partners ids of entries, if the break is about a movement, or of movements, if it is about an entry; at most twenty
 * @param reason in the person's own words
 * @param version of the break that they have seen; empty if they do not mind what has happened since
 */
public record Wish(long breakId, ResolutionKind kind, List<Long> partners, String reason, OptionalInt version) {
    static final int MOST_PARTNERS = 20;

    public Wish {
        partners = List.copyOf(partners);
    }

    /** About whichever version there is, with nothing on the other side. */
    public static Wish of(long breakId, ResolutionKind kind, String reason) {
        return new Wish(breakId, kind, List.of(), reason, OptionalInt.empty());
    }
}
