package vietqr.approval;

import vietqr.access.Permission;
import vietqr.identity.Person;

import java.util.function.LongPredicate;

/**
 * The second pair of eyes.
 *
 * @param sees whether this person may see the business of the merchant with an id
 */
public record Decider(Person person, LongPredicate sees) {
    boolean mayDecide(Approval approval) {
        return Permission.DECIDE.grantedTo(person) && sees.test(approval.merchantId());
    }
}
