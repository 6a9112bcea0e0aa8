package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of those who may sign in. */
@ApplicationScoped
@Transactional
public class People {
    private final Users users;
    private final Now now;

    @Inject
    People(Users users, Now now) {
        this.users = users;
        this.now = now;
    }

    protected People() {
        this(null, null);
    }

    /**
     * Adds a person, or finds the one who has this e-mail already and leaves them as they are.
     *
     * @param password 12 to 128 characters
     * @throws IllegalArgumentException if the e-mail, name, password or roles are not usable
     */
    public Person add(String email, String displayName, String password, Set<Role> roles) {
        Email name = new Email(email);
        return users.byEmail(name.value())
                .orElseGet(() -> enter(new User(name, displayName, Passwords.newHash(password), roles, now.get())))
                .person();
    }

    /** The person with this e-mail, however it is spelt, unless disabled. */
    public Optional<Person> byEmail(String email) {
        return users.byEmail(Email.fold(email)).filter(user -> !user.disabled()).map(User::person);
    }

    /** Whether somebody has this e-mail, disabled or not. */
    public boolean knows(String email) {
        return users.byEmail(Email.fold(email)).isPresent();
    }

    /** Whether anybody has the role. */
    public boolean anybodyIs(Role role) {
        return users.anybodyIs(role);
    }

    /** Those who have one of the roles and are not disabled, by name; a few hundred at most. */
    public List<Person> who(Set<Role> any) {
        return users.who(any).stream()
                .map(User::person)
                .sorted(Comparator.comparing(Person::displayName).thenComparing(Person::id))
                .toList();
    }

    /** What the person is from now on, all merchants together; their open sessions end. */
    public void assign(long id, Set<Role> roles) {
        users.byId(id).ifPresent(user -> user.become(roles));
    }

    public void rename(long id, String displayName) {
        users.byId(id).ifPresent(user -> user.rename(displayName));
    }

    /** The person, unless unknown or disabled. */
    public Optional<Person> active(long id) {
        return users.byId(id).filter(user -> !user.disabled()).map(User::person);
    }

    /** Those of them who are neither unknown nor disabled, by name. */
    public List<Person> active(Collection<Long> ids) {
        return users.byIds(ids).stream()
                .filter(user -> !user.disabled())
                .map(User::person)
                .sorted(Comparator.comparing(Person::displayName).thenComparing(Person::id))
                .toList();
    }

    /** Takes the right to sign in away; open sessions end at their next look. Unknown ids are ignored. */
    public void disable(long id) {
        users.byId(id).ifPresent(user -> user.disable(now.get()));
    }

    public void enable(long id) {
        users.byId(id).ifPresent(User::enable);
    }

    /** Keeps the language a person wants to read. */
    public void prefer(long id, Language language) {
        users.byId(id).ifPresent(user -> user.prefer(language));
    }

    private User enter(User user) {
        users.add(user);
        return user;
    }
}
