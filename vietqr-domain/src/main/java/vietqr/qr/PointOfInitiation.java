package vietqr.qr;

/**
 * ID 01: whether a code may be used again. Only a marker: nothing in the network stops a second payment to a dynamic code.
 *
 * @param value two digits; old codes carry values other than 11 and 12
 */
public record PointOfInitiation(String value) {
    /** A reusable code. */
    public static final PointOfInitiation STATIC = new PointOfInitiation("11");
    /** A code for one payment. */
    public static final PointOfInitiation DYNAMIC = new PointOfInitiation("12");

    public PointOfInitiation {
        if (!Format.digits(value, 2)) throw new IllegalArgumentException("ID 01 is not two digits: " + value);
    }

    boolean known() {
        return equals(STATIC) || equals(DYNAMIC);
    }
}
