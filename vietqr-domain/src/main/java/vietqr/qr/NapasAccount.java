package vietqr.qr;

/**
 * ID 38: where the money goes in the NAPAS network (NAPAS v1.0 section 5.2).
 *
 * @param bin six digits that name the bank, mostly 9704xx
 * @param number account, card, merchant or ATM number, case-sensitive, leading zeros kept; 1..19 letters and digits by
 *     the documents
 */
public record NapasAccount(String bin, String number, Service service) {
    static final int ID = 38;
    static final String GUID = "A000000727";
    static final int GUID_ID = 0;
    static final int BENEFICIARY_ID = 1;
    static final int SERVICE_ID = 2;
    static final int BIN_ID = 0;
    static final int NUMBER_ID = 1;
    static final int LONGEST_NUMBER = 19;
    /** What the 99 characters of ID 38 leave for it. */
    private static final int LONGEST_WRITTEN = 55;

    public NapasAccount {
        if (!isBin(bin)) throw new IllegalArgumentException("the BIN is not six digits: " + bin);
        if (number.isEmpty()) throw new IllegalArgumentException("the account number is empty");
    }

    static boolean isBin(String bin) {
        return Format.digits(bin, 6);
    }

    /** Reads what {@link #text} wrote or the decoder has put in order. */
    static NapasAccount of(String value) {
        Template napas = TlvReader.trusted(value);
        Template beneficiary = TlvReader.trusted(napas.text(BENEFICIARY_ID));
        Service service = Service.of(napas.text(SERVICE_ID)).orElseThrow();
        return new NapasAccount(beneficiary.text(BIN_ID), beneficiary.text(NUMBER_ID), service);
    }

    /** Whether it is a transfer to a number such as the documents allow. */
    boolean faultless() {
        return (service == Service.TO_ACCOUNT || service == Service.TO_CARD)
                && number.length() <= LONGEST_NUMBER
                && Format.lettersAndDigits(number);
    }

    /**
     * The value of ID 38.
     *
     * @throws IllegalArgumentException if the number is too long for it
     */
    String text() {
        if (number.length() > LONGEST_WRITTEN) throw new IllegalArgumentException("the number is too long: " + number);
        String beneficiary = "0006" + bin + Template.object(NUMBER_ID, number);
        String end = service == Service.UNSTATED ? "" : Template.object(SERVICE_ID, service.code());
        return "0010" + GUID + Template.object(BENEFICIARY_ID, beneficiary) + end;
    }
}
