package vietqr.qr;

/**
 * IDs 52, 59 and 60: who is paid, or where the ATM stands.
 *
 * @param category four digits, ISO 18245; an ATM is {@value #ATM}, {@code 0000} means not applicable
 * @param name up to 25 characters of printable ASCII
 * @param city up to 15 characters of printable ASCII
 */
public record Merchant(String category, String name, String city) {
    public static final String ATM = "6011";
}
