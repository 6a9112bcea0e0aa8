package vietqr.dispute;

import vietqr.approval.Requester;
import vietqr.correction.Corrector;
import vietqr.identity.Person;
import vietqr.merchant.Sight;

/**
 * Who works on cases.
 *
 * @param may whether they may take complaints and decide them
 */
public record Handler(Requester requester, Sight sight, boolean may) {
    /** Whoever keeps the books: an owner, a bookkeeper, or who runs the gateway. */
    public static Handler person(Person person, Sight sight) {
        return new Handler(Requester.person(person), sight, Corrector.may(person));
    }

    /** A merchant's program whose key is good for it. */
    public static Handler program(Requester key, Sight sight) {
        return new Handler(key, sight, true);
    }
}
