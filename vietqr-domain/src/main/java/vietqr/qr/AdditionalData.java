package vietqr.qr;

import java.util.Optional;

/**
 * ID 62: what the payer's app shows or sends along. In a transfer only the purpose reaches the beneficiary reliably.
 * The value {@code ***} asks the app to prompt the payer.
 *
 * @param objects all of it, also sub-objects without a {@link Label}
 */
public record AdditionalData(Template objects) {
    static final int ID = 62;

    /** The sub-objects with a meaning of their own (EMVCo QRCPS table 4.4). */
    public enum Label {
        BILL_NUMBER(1),
        MOBILE_NUMBER(2),
        STORE(3),
        LOYALTY_NUMBER(4),
        REFERENCE(5),
        CUSTOMER(6),
        TERMINAL(7),
        /** The transfer content. */
        PURPOSE(8),
        /** Any of A (address), M (mobile) and E (e-mail), each once. */
        CONSUMER_DATA_REQUEST(9);

        static final int LONGEST = 25;

        private final int id;

        Label(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }
    }

    public static AdditionalData of(Label label, String value) {
        return new AdditionalData(Template.empty()).with(label, value);
    }

    public AdditionalData with(Label label, String value) {
        return new AdditionalData(objects.with(label.id, value));
    }

    public Optional<String> get(Label label) {
        return objects.get(label.id);
    }
}
