package vietqr.matching;

import java.util.List;

/** Which request a movement belongs to, as far as that is certain. */
public sealed interface Decision {
    /** To this one, by this rule. */
    record Belongs(Candidate request, MatchRule rule) implements Decision {}

    /** Its code is there, and yet the money is not for it. */
    record Refused(Candidate request, Objection objection) implements Decision {}

    /** Not certain: a person decides, from these if there are any. */
    record Open(List<Guess> guesses) implements Decision {}

    /** A request that may have been meant. */
    record Guess(long requestId, Hint hint) {}
}
