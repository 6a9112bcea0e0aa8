package vietqr.dialect;

/** What makes a message genuine. */
public interface Seal {
    /** Whether the message was made by somebody who has the secret. Compares in constant time and never throws. */
    boolean holds(Arrival arrival, String secret);
}
