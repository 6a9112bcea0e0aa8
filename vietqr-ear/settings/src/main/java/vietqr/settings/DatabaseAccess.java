package vietqr.settings;

/** A database of the operator's own, used instead of the embedded one. */
public record DatabaseAccess(String url, String user, Secret password) {

    /** The URL may carry a password, so only the user is shown. */
    @Override
    public String toString() {
        return "DatabaseAccess[user=" + user + "]";
    }
}
