package vietqr.resolution;

import vietqr.kernel.Vnd;
import vietqr.resolution.ResolutionResult.Why;

import java.util.List;

/** What a look at a wish has shown. */
sealed interface Looked {
    /**
     * It can be done.
     *
     * @param entries that are to be matched with the movements; both empty if nothing is
     * @param difference entries less movements, in VND
     * @param amount what is let go, forced, taken as received or accepted
     * @param second whether only a second person makes it so
     */
    record Sound(List<Long> entries, List<Long> movements, long difference, Vnd amount, boolean second)
            implements Looked {
        static Sound letting(Vnd amount, boolean second) {
            return new Sound(List.of(), List.of(), 0, amount, second);
        }
    }

    /** It cannot. */
    record Objected(Why why) implements Looked {}
}
