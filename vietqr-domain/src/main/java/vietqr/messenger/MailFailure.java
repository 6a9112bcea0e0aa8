package vietqr.messenger;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import vietqr.messenger.Receipt.Outcome;

import javax.net.ssl.SSLException;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it means that a letter was not taken. Merchants read this: they learn what a mail server said of the letter, but
 * nothing of which server the operator uses.
 */
final class MailFailure {
    private static final Pattern REPLY = Pattern.compile("\\s*([45]\\d\\d)[ -](.*)", Pattern.DOTALL);
    private static final int DEEPEST = 10;

    private MailFailure() {}

    static Receipt of(MessagingException failure) {
        List<Throwable> chain = chain(failure);
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance))
            return Receipt.of(Outcome.RETRY, "SMTP LOGIN", "");
        for (Throwable one : chain) {
            String words = String.valueOf(one.getMessage());
            Matcher reply = REPLY.matcher(words);
            if (reply.matches()) return replied(reply.group(1), words);
        }
        return Receipt.of(Outcome.RETRY, label(chain), "");
    }

    /** A mail server's 5xx is for good (RFC 5321, section 4.2.1). */
    private static Receipt replied(String code, String words) {
        Outcome outcome = code.startsWith("5") ? Outcome.REFUSED : Outcome.RETRY;
        return Receipt.of(outcome, "SMTP " + code, words);
    }

    private static String label(List<Throwable> chain) {
        for (Throwable one : chain) {
            if (one instanceof UnknownHostException) return "DNS";
            if (one instanceof SSLException) return "TLS";
            if (one instanceof ConnectException) return "REFUSED";
            if (one instanceof SocketTimeoutException) return "TIMEOUT";
        }
        return "IO";
    }

    /** Mail exceptions hang together in two ways. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next);
            next = next instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : next.getCause();
        }
        return chain;
    }
}
