package vietqr.correction;

import vietqr.access.Permission;
import vietqr.identity.Person;

import java.util.function.LongPredicate;

/**
 * The first pair of eyes.
 *
 * @param sees whether this person may see the business of the merchant with an id
 */
public record Corrector(Person person, LongPredicate sees) {
    /** Whoever keeps the books: an owner, a bookkeeper, or who runs the gateway. */
    public static boolean may(Person person) {
        return Permission.KEEP_BOOKS.grantedTo(person);
    }
}
