package vietqr.resolution;

import vietqr.approval.Requester;
import vietqr.correction.Corrector;
import vietqr.identity.Person;
import vietqr.merchant.Sight;

import java.util.Optional;

/**
 * Who wants something done about breaks.
 *
 * @param person behind it; empty for a program that nobody stands for
 * @param may whether they may settle breaks at all
 */
public record Resolver(Requester requester, Optional<Person> person, Sight sight, boolean may) {
    /** Whoever keeps the books: an owner, a bookkeeper, or who runs the gateway. */
    public static Resolver person(Person person, Sight sight) {
        return new Resolver(Requester.person(person), Optional.of(person), sight, Corrector.may(person));
    }

    /**
     * A merchant's program whose key is good for it.
     *
     * @param maker whoever made its key, as long as they may sign in
     */
    public static Resolver program(Requester key, Optional<Person> maker, Sight sight) {
        return new Resolver(key, maker, sight, true);
    }
}
