package vietqr.joining;

import vietqr.identity.Person;

/** What became of somebody's wish to use a link. */
public sealed interface JoinResult {
    /** It is done; the person may sign in. */
    record Joined(Person person) implements JoinResult {}

    /** Nothing has changed. */
    record Refused(Why why) implements JoinResult {}

    /** Why not. */
    enum Why {
        /** The link is too old, used already, or none of ours. */
        OVER,
        /** The address has an account: its owner has to sign in first. */
        SIGN_IN_FIRST,
        /** Somebody else is signed in than the one the letter was for. */
        SOMEBODY_ELSE,
        /** Who runs the gateway works for no merchant. */
        OPERATOR,
        NO_NAME,
        PASSWORD
    }
}
