package vietqr.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** When each payment was planned, and when its device and the listeners of its merchant heard of it. */
final class Receipts {
    /** Stands in everything that is said of a payment, with its number behind it. */
    static final String MARK = "BQ";

    static final int DIGITS = 6;

    private final AtomicLongArray due;
    private final AtomicLongArray device;
    private final AtomicIntegerArray again;
    private final AtomicLongArray listeners;
    private final AtomicIntegerArray told;
    private final int listenersOfEach;

    Receipts(int payments, int listenersOfEach) {
        this.due = new AtomicLongArray(payments);
        this.device = new AtomicLongArray(payments);
        this.again = new AtomicIntegerArray(payments);
        this.listeners = new AtomicLongArray(payments * listenersOfEach);
        this.told = new AtomicIntegerArray(payments);
        this.listenersOfEach = listenersOfEach;
    }

    static String mark(int number) {
        String digits = Integer.toString(number);
        return MARK + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The number of the payment that is spoken of; below zero if none is. */
    static int numberIn(byte[] text, int from, int to) {
        for (int at = from; at <= to - MARK.length() - DIGITS; at++)
            if (text[at] == MARK.charAt(0) && text[at + 1] == MARK.charAt(1)) return digits(text, at + 2);
        return -1;
    }

    private static int digits(byte[] text, int from) {
        int number = 0;
        for (int at = from; at < from + DIGITS; at++) {
            if (text[at] < '0' || text[at] > '9') return -1;
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    void planned(int number, long nanos) {
        due.set(number, nanos);
    }

    void toDevice(int number, long nanos) {
        if (!device.compareAndSet(number, 0, nanos)) again.incrementAndGet(number);
    }

    /** The first event of this payment that one of them hears. */
    void toListener(int number, long nanos) {
        int place = told.getAndIncrement(number);
        if (place < listenersOfEach) listeners.set(number * listenersOfEach + place, nanos);
    }

    boolean allHeard(int from, int to) {
        for (int number = from; number < to; number++)
            if (device.get(number) == 0 || told.get(number) < listenersOfEach) return false;
        return true;
    }

    /** Of those payments that its device has heard of. */
    Pace.Latencies ofDevices(int from, int to) {
        long[] nanos = new long[to - from];
        int heard = 0;
        for (int number = from; number < to; number++)
            if (device.get(number) != 0) nanos[heard++] = device.get(number) - due.get(number);
        return sorted(nanos, heard);
    }

    Pace.Latencies ofListeners(int from, int to) {
        long[] nanos = new long[(to - from) * listenersOfEach];
        int heard = 0;
        for (int at = from * listenersOfEach; at < to * listenersOfEach; at++)
            if (listeners.get(at) != 0) nanos[heard++] = listeners.get(at) - due.get(at / listenersOfEach);
        return sorted(nanos, heard);
    }

    /** How often a device heard a second time of the same payment. */
    int repeated(int from, int to) {
        int repeated = 0;
        for (int number = from; number < to; number++) repeated += again.get(number);
        return repeated;
    }

    private static Pace.Latencies sorted(long[] nanos, int count) {
        long[] heard = Arrays.copyOf(nanos, count);
        Arrays.sort(heard);
        return new Pace.Latencies(heard);
    }
}
