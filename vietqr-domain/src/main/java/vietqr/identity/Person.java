package vietqr.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who may sign in, as the other rooms know them: without anything secret.
 *
 * @param email lower case, unique
 * @param roles never empty
 */
public record Person(long id, String email, String displayName, Set<Role> roles, Language language) {
    public Person {
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
