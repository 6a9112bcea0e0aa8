package vietqr.simulation;

import vietqr.simulation.SimulationResult.Fault;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody wants to see a bank say; nothing in it has been checked.
 *
 * @param connection reference of the bank connection to speak through; empty for any that may tell of the account
 * @param requestId the payment request that is paid; empty for money on an account
 * @param accountNumber used without a request
 * @param bank any name of the account's bank; empty if there is only one
 * @param amount whole VND; zero for what the request asks for
 * @param content the transfer text; null for what the request asks for
 * @param count how many messages; zero for as many as are usual
 * @param days how long ago delayed money moved; zero for as many as are usual
 * @param delaySeconds how long the bank waits before it sends
 * @param seed of everything left to chance; empty for any
 */
public record SimulationWish(
        String format,
        Scenario scenario,
        String connection,
        OptionalLong requestId,
        String accountNumber,
        String bank,
        long amount,
        String content,
        long count,
        long days,
        long delaySeconds,
        OptionalLong seed) {
    public static final int MOST_DAYS = 60;
    public static final int MOST_DELAY_SECONDS = 300;
    public static final int LONGEST_CONTENT = 500;

    private static final int USUAL_DAYS = 3;

    /** How many messages there are to be. */
    int messages() {
        return count == 0 ? scenario.usualCount() : (int) Math.min(count, Integer.MAX_VALUE);
    }

    /** How long ago delayed money moved. */
    int daysAgo() {
        return days == 0 ? USUAL_DAYS : (int) Math.min(days, Integer.MAX_VALUE);
    }

    /** What is beyond the limits, whatever it names. */
    Optional<Fault> fault() {
        if (messages() < 1 || messages() > scenario.mostMessages()) return Optional.of(Fault.COUNT);
        if (daysAgo() < 1 || daysAgo() > MOST_DAYS) return Optional.of(Fault.DAYS);
        if (delaySeconds < 0 || delaySeconds > MOST_DELAY_SECONDS) return Optional.of(Fault.DELAY);
        if (content != null && content.length() > LONGEST_CONTENT) return Optional.of(Fault.CONTENT);
        return Optional.empty();
    }
}
