package vietqr.qr;

/** The IDs under the root that hold a plain value (EMVCo QRCPS table 3.1); templates know their own. */
final class RootId {
    static final int FORMAT = 0;
    static final int INITIATION = 1;
    static final int CATEGORY = 52;
    static final int CURRENCY = 53;
    static final int AMOUNT = 54;
    static final int COUNTRY = 58;
    static final int NAME = 59;
    static final int CITY = 60;
    static final int POSTAL_CODE = 61;
    static final int CHECKSUM = 63;
    static final int FIRST_UNRESERVED = 80;

    private RootId() {}
}
