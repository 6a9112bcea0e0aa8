package vietqr.dialect;

import java.time.Instant;

/** What makes a message genuine: how it is checked and, for those who play the sender, how it is made. */
public interface Seal {
    /** Whether the message was made by somebody who has the secret. Compares in constant time and never throws. */
    boolean holds(Arrival arrival, String secret);

    /** The letter as somebody who has the secret sends it at this moment. */
    Letter on(Letter letter, String secret, Instant at);
}
