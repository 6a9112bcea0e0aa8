package vietqr.settings;

import java.util.Optional;

/**
 * A database of the operator's own, used instead of the embedded one.
 *
 * @param user the account the running application works with
 * @param owner the account that makes the tables and passes on rights to the other; empty: one account does both
 */
public record DatabaseAccess(String url, String user, Secret password, Optional<Owner> owner) {

    /** An account that may do everything in the schema. */
    public record Owner(String user, Secret password) {}

    /** The URL may carry a password, so only the users are shown. */
    @Override
    public String toString() {
        return "DatabaseAccess[user=" + user
                + owner.map(other -> ", owner=" + other.user()).orElse("") + "]";
    }
}
