package vietqr.terminal;

/** Why a terminal cannot be as somebody wants it. */
public enum TerminalFault {
    /** No code, or one with other signs than letters, digits, points, hyphens and underscores, or longer than 25. */
    CODE,
    /** No name, or one that is too long. */
    NAME,
    /** The address is too long. */
    ADDRESS,
    /** The account is none of the merchant's linked ones. */
    ACCOUNT,
    /** It receives on another one: that is changed by two people, with time to stop it. */
    ACCOUNT_CHANGE,
    /** The merchant has another terminal with this code. */
    CODE_TAKEN,
    /** The merchant has as many terminals as there may be. */
    TOO_MANY
}
