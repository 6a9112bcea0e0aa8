package vietqr.settings;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long people have for complaints, and what looks after their files.
 *
 * @param filingDays days after the payment within which a complaint is taken
 * @param answerDays business days after that within which it is answered
 * @param compensationDays business days after a complaint was found right within which the money goes back
 * @param noFaultDays business days after nobody was found at fault within which there is a plan
 * @param warnDays business days before the end of a term at which people are warned
 * @param holidaysFile the operator's list of public holidays and moved working days; empty: the shipped one
 * @param clamav where ClamAV's daemon listens; empty: files are not scanned
 */
public record Disputing(
        int filingDays,
        int answerDays,
        int compensationDays,
        int noFaultDays,
        int warnDays,
        Optional<Path> holidaysFile,
        Optional<InetSocketAddress> clamav) {
    static final int MOST_DAYS = 365;

    static final Disputing DEFAULT = new Disputing(60, 30, 5, 15, 3, Optional.empty(), Optional.empty());
}
