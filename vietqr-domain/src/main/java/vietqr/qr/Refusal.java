package vietqr.qr;

/** Carries a refusal from the depth of the reader to its door, where it becomes a value; never leaves the package. */
final class Refusal extends RuntimeException {
    private final transient Decoding.Refused refused;

    Refusal(Reason reason, int position, String explanation) {
        super(explanation, null, false, false);
        this.refused = new Decoding.Refused(reason, position, explanation);
    }

    Decoding.Refused refused() {
        return refused;
    }
}
