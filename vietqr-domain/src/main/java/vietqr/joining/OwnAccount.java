package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.Language;
import vietqr.identity.NewPassword;
import vietqr.identity.Person;
import vietqr.presence.Stays;
import vietqr.secondfactor.SecondFactors;

/** What people change about how they sign in, and are told by letter, in case it was not they. */
@ApplicationScoped
@Transactional
public class OwnAccount {
    private final NewPassword passwords;
    private final SecondFactors factors;
    private final Stays stays;
    private final Letters letters;
    private final AuditLog audit;

    /** For the container's proxy only. */
    protected OwnAccount() {
        this(null, null, null, null, null);
    }

    @Inject
    public OwnAccount(NewPassword passwords, SecondFactors factors, Stays stays, Letters letters, AuditLog audit) {
        this.passwords = passwords;
        this.factors = factors;
        this.stays = stays;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * Another password; wherever else this person is signed in, they are no more.
     *
     * @param stayId where they stay signed in
     * @throws IllegalArgumentException if {@link NewPassword#fault} would have named a fault in its length
     */
    public void changePassword(Person person, String password, long stayId, Language language) {
        passwords.set(person.id(), password);
        stays.revokeOthers(person.id(), stayId);
        letters.owe(person.email(), language, "changed", letters.signIn());
        audit.write(AuditNote.of(Thing.PERSON, Deed.PASSWORD_CHANGED, null, person.id(), person.email()));
    }

    public void turnFactorOff(Person person, Language language) {
        if (factors.onSince(person.id()).isEmpty()) return;
        factors.turnOff(person);
        letters.owe(person.email(), language, "factor", letters.signIn());
    }
}
