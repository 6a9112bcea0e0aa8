package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Optional;

/** What the door needs to know and to note about a person, each in a short transaction around the long hash. */
@ApplicationScoped
@Transactional
class Credentials {
    private final Users users;
    private final Now now;

    @Inject
    Credentials(Users users, Now now) {
        this.users = users;
        this.now = now;
    }

    protected Credentials() {
        this(null, null);
    }

    record Stored(long userId, String hash, boolean disabled) {
        @Override
        public String toString() {
            return "Stored[" + userId + "]";
        }
    }

    Optional<Stored> of(String foldedEmail) {
        return users.byEmail(foldedEmail).map(user -> new Stored(user.id(), user.passwordHash(), user.disabled()));
    }

    void renew(long userId, String newHash) {
        users.locked(userId).rehash(newHash);
    }

    /** Empty if the person was disabled while their password was checked. */
    Optional<Person> signedIn(long userId, Optional<String> newHash) {
        User user = users.locked(userId);
        if (user.disabled()) return Optional.empty();
        user.signedIn(now.get());
        newHash.ifPresent(user::rehash);
        return Optional.of(user.person());
    }
}
