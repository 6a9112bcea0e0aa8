package vietqr.settings;

/**
 * How much one caller may ask of one node of this gateway in a minute; 0: as much as it likes. What is unused is kept for
 * a minute, so a whole minute's worth may come at once.
 *
 * @param guesses wrong Basic credentials from one address
 * @param client requests by one API client of a partner; banks are never limited
 * @param address requests without credentials, or with a token that does not open, from one address
 */
public record RateLimits(int guesses, int client, int address) {
    static final RateLimits DEFAULT = new RateLimits(60, 6_000, 6_000);

    /** Which no machine of ours reaches. */
    static final int MOST = 1_000_000;
}
