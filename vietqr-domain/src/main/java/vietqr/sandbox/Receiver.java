package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Now;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A merchant's system in small: gives tokens, takes transactions, remembers the last 500, and fails when asked to. */
@ApplicationScoped
@Transactional
public class Receiver {
    /** The receiver's credentials are public; it guards nothing. */
    public static final String CLIENT_ID = "demo-receiver";

    public static final String SECRET = "demo-receiver-secret";
    public static final Duration TOKEN_LIFETIME = ReceiverTokens.LIFETIME;
    public static final int MOST_FAILURES = 100;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int SHOWN = 50;

    private final Receipts receipts;
    private final ReceiverTokens tokens;
    private final Now now;

    @Inject
    Receiver(Receipts receipts, ReceiverTokens tokens, Now now) {
        this.receipts = receipts;
        this.tokens = tokens;
        this.now = now;
    }

    protected Receiver() {
        this(null, null, null);
    }

    /** A bearer token for the right credentials. */
    public Optional<String> token(String clientId, String secret) {
        boolean right = ConstantTime.equal(CLIENT_ID, clientId) & ConstantTime.equal(SECRET, secret);
        return right ? Optional.of(tokens.issue(now.get())) : Optional.empty();
    }

    public boolean admits(String bearerToken) {
        return tokens.valid(bearerToken, now.get());
    }

    /** Keeps the message, whatever it is, and answers as a merchant would (wire reference, section 7.3). */
    public ReceiverAnswer receive(String body) {
        Message message = Message.read(body);
        boolean repeated = message.fault().isEmpty() && receipts.accepted(message.movement());
        int status = receipts.takeFailure() ? UNAVAILABLE : message.fault().isPresent() ? BAD_REQUEST : OK;
        Receipt receipt = new Receipt(message, repeated, status, now.get());
        receipts.add(receipt);
        return new ReceiverAnswer(status, "demo-" + receipt.id(), message.fault());
    }

    /** The last fifty messages, newest first. */
    public List<Receipt> latest() {
        return receipts.newest(SHOWN);
    }

    /** @param calls how many of the next calls are answered 503; 0 to {@value #MOST_FAILURES} */
    public void failNext(int calls) {
        if (calls < 0 || calls > MOST_FAILURES)
            throw new IllegalArgumentException("0 to " + MOST_FAILURES + " failures");
        receipts.setFailures(calls);
    }

    public int failuresLeft() {
        return receipts.failuresLeft();
    }
}
