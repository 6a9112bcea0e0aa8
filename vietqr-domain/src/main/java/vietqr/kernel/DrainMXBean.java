package vietqr.kernel;

/** What the launcher, and an operator with a JMX console, may ask of the {@link Drain}. */
public interface DrainMXBean {

    /** Where it is registered in the platform's MBean server. */
    String NAME = "vietqr:type=Drain";

    /**
     * Refuses new requests from now on and waits for those that have begun.
     *
     * @param seconds how long to wait at most
     * @return how many requests are still unfinished; 0 means all were answered
     */
    int drain(int seconds) throws InterruptedException;

    /** Whether new requests are being refused. */
    boolean isDraining();

    /** Requests that have begun and are not answered yet, in all web modules together. */
    int getInFlight();
}
