package vietqr.qr;

/**
 * An account of another payment network (IDs 26 to 37 and 39 to 51). It can be shown, not paid by a VietQR transfer.
 *
 * @param id the root ID it stands under
 * @param guid the network, such as {@code A000000775} for VNPAY-QR; empty if the code does not say
 * @param fields everything else the network put there
 */
public record NetworkAccount(int id, String guid, Template fields) {
    static final int FIRST_ID = 26;
    static final int LAST_ID = 51;

    static NetworkAccount of(int id, String value) {
        Template template = TlvReader.trusted(value);
        return new NetworkAccount(id, template.text(0), template.without(0));
    }
}
