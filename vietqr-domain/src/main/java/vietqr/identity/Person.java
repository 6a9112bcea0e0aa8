package vietqr.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in, as the other rooms know them: without anything secret.
 *
 * @param email lower case, unique
 * @param roles never empty
 * @param language null if this person has never chosen one
 */
public record Person(long id, String email, String displayName, Set<Role> roles, Language language) {
    public Person {
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }

    public Optional<Language> chosenLanguage() {
        return Optional.ofNullable(language);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
