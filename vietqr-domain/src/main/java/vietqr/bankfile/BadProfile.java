package vietqr.bankfile;

/** A text is no bank profile; the message says where and why, in English, for whoever writes it. */
public final class BadProfile extends Exception {
    private static final long serialVersionUID = 1L;

    public BadProfile(String what) {
        super(what);
    }

    BadProfile(String where, String what) {
        super(where.isEmpty() ? what : where + ": " + what);
    }
}
