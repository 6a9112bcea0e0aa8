package vietqr.payment;

/** What sort of code was asked for (wire reference, section 2.1, {@code qrType}). */
public enum PaymentKind {
    /** One payment of a fixed amount. */
    DYNAMIC(0, "VQR"),
    /** A point of sale's own code: any number of payments of any amount. */
    STATIC(1, "SQR"),
    /** A service at a point of sale: any number of payments of a fixed amount. */
    SEMI_DYNAMIC(3, "SMQR");

    private final int wireType;
    private final String prefix;

    PaymentKind(int wireType, String prefix) {
        this.wireType = wireType;
        this.prefix = prefix;
    }

    public int wireType() {
        return wireType;
    }

    /** How payment codes of this kind begin (wire reference, sections 2.3 and 9). */
    public String prefix() {
        return prefix;
    }

    /** Whether the code is paid again and again. */
    public boolean standing() {
        return this != DYNAMIC;
    }
}
