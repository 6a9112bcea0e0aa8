package vietqr.web.session;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import vietqr.correction.Corrector;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.report.Exports;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The person of this session, and when the register was last asked about them. */
@Named("me")
@SessionScoped
public class CurrentPerson implements Serializable {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private Person person;
    private Instant checkedAt = Instant.EPOCH;

    void become(Person signedIn, Instant at) {
        person = signedIn;
        checkedAt = at;
    }

    boolean stale(Instant at) {
        return checkedAt.plus(FRESH).isBefore(at);
    }

    /** Whether somebody has signed in. */
    public boolean isKnown() {
        return person != null;
    }

    /** @throws IllegalStateException before somebody has signed in */
    public Person person() {
        if (person == null) throw new IllegalStateException("nobody has signed in");
        return person;
    }

    public String getName() {
        return isKnown() ? person.displayName() : "";
    }

    public String getEmail() {
        return isKnown() ? person.email() : "";
    }

    public Iterable<Role> getRoles() {
        return person().roles().stream().sorted().toList();
    }

    /** Whether the bank's own words may be shown: they can hold names and accounts of strangers. */
    public boolean isMaySeeRawNotices() {
        return isKnown() && (person.is(Role.OWNER) || person.is(Role.FINANCE) || person.is(Role.ADMIN));
    }

    /** Whether wrong attributions of money may be set right, if somebody else agrees where one must. */
    public boolean isMayCorrect() {
        return isKnown() && Corrector.may(person);
    }

    /** Whether money that belongs to no order may be looked at: by those who set it right, and by those who agree. */
    public boolean isMaySeeMovements() {
        return isMayCorrect() || isKnown() && person.is(Role.APPROVER);
    }

    /** Whether bank statements may be brought, and profiles of them written: by those who keep books. */
    public boolean isMayBringStatements() {
        return isKnown() && (person.is(Role.OWNER) || person.is(Role.FINANCE) || person.is(Role.ADMIN));
    }

    /** Whether reports may be had: by those who keep books. */
    public boolean isMaySeeReports() {
        return isKnown() && Exports.may(person);
    }

    /** Whether merchants may be set up: their API clients, keys and rights. */
    public boolean isMaySetUp() {
        return isKnown() && (person.is(Role.OWNER) || person.is(Role.ADMIN));
    }

    /** Whether the person runs the gateway for all merchants. */
    public boolean isRunsGateway() {
        return isKnown() && person.is(Role.ADMIN);
    }

    /** Whether it may be seen what runs by itself: by those who rely on it. */
    public boolean isMaySeeTimers() {
        return isMaySetUp() || isKnown() && person.is(Role.FINANCE);
    }

    void prefer(Language language) {
        person = new Person(person.id(), person.email(), person.displayName(), person.roles(), language);
    }
}
