package vietqr.bench;

import java.util.Arrays;

/** One connection that listens: what it says first, and what it answers to what it hears. Only for the thread of the {@link Audience}. */
abstract class Ear {
    private static final byte[] NOTHING = {};

    private byte[] rest = NOTHING;
    private boolean listening;

    abstract int port();

    abstract byte[] greeting();

    /** What it says from time to time to show that it lives; empty if nothing. */
    abstract byte[] beat();

    /**
     * Understands what has come as far as it is whole.
     *
     * @param nanos when it came
     * @return from where on it is not whole yet, and what is answered
     */
    abstract Heard understand(byte[] data, long nanos);

    record Heard(int upTo, byte[] answer) {}

    final boolean listening() {
        return listening;
    }

    final void listens() {
        this.listening = true;
    }

    /** What is to be answered. */
    final byte[] hear(byte[] fresh, int length, long nanos) {
        byte[] data = Arrays.copyOf(rest, rest.length + length);
        System.arraycopy(fresh, 0, data, rest.length, length);
        Heard heard = understand(data, nanos);
        rest = heard.upTo() == data.length ? NOTHING : Arrays.copyOfRange(data, heard.upTo(), data.length);
        return heard.answer();
    }
}
