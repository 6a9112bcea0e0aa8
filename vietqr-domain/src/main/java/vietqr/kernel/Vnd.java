package vietqr.kernel;

/** An amount of whole Vietnamese dong, never negative. The currency has no minor unit in use (ISO 4217: VND, 704). */
public record Vnd(long amount) implements Comparable<Vnd> {
    public static final Vnd ZERO = new Vnd(0);

    public Vnd {
        if (amount < 0) throw new IllegalArgumentException("negative VND: " + amount);
    }

    public static Vnd of(long amount) {
        return new Vnd(amount);
    }

    /** @throws ArithmeticException if the sum does not fit */
    public Vnd plus(Vnd other) {
        return new Vnd(Math.addExact(amount, other.amount));
    }

    /** @throws IllegalArgumentException if more is taken away than there is */
    public Vnd minus(Vnd other) {
        return new Vnd(amount - other.amount);
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(amount, other.amount);
    }

    /** The bare decimal digits, as they stand on the wire and in ID 54 of the code. */
    @Override
    public String toString() {
        return Long.toString(amount);
    }
}
