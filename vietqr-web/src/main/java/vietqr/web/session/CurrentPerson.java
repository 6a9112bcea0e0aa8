package vietqr.web.session;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.audit.Doer;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The person of this session, and when the register was last asked about them. */
@Named("me")
@SessionScoped
public class CurrentPerson implements Serializable {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private Person person;
    private Instant checkedAt = Instant.EPOCH;
    private Instant provedAt = Instant.EPOCH;
    private long stay;

    void become(Person signedIn, Instant at) {
        person = signedIn;
        checkedAt = at;
    }

    /** What happens from here on in this request is their doing. */
    void works() {
        Doer.is(Doer.person(person.id(), person.email()));
    }

    void stays(long number) {
        stay = number;
    }

    /** The number of this session in the list of them. */
    public long stay() {
        return stay;
    }

    void proves(Instant at) {
        provedAt = at;
    }

    /** When they last showed who they are. */
    Instant provedAt() {
        return provedAt;
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

    /** Whether it is theirs to do somewhere; where, {@link Visit#sight} says. */
    public boolean may(Permission permission) {
        return isKnown() && permission.grantedTo(person);
    }

    /** Whether the page of this path is there for them. */
    public boolean opens(String path) {
        return PageRights.of(path)
                .filter(rights -> rights.isOpen() || rights.look().stream().anyMatch(this::may))
                .isPresent();
    }

    /** Whether the forms of a page that do something are there for them. */
    boolean isActing(PageRights rights) {
        return rights.act().stream().anyMatch(this::may);
    }

    /** Whether the page of this path may be more than looked at. */
    public boolean acts(String path) {
        return PageRights.of(path).filter(this::isActing).isPresent();
    }

    /** Whether the bank's own words may be shown: they can hold names and accounts of strangers. */
    public boolean isMaySeeRawNotices() {
        return may(Permission.SEE_NOTICES);
    }

    /** Whether wrong attributions of money may be set right, if somebody else agrees where one must. */
    public boolean isMayCorrect() {
        return may(Permission.KEEP_BOOKS);
    }

    /** Whether money that belongs to no order may be looked at: by those who set it right, and by those who agree. */
    public boolean isMaySeeMovements() {
        return may(Permission.SEE_BOOKS);
    }

    /** Whether bank statements may be brought, and profiles of them written: by those who keep books. */
    public boolean isMayBringStatements() {
        return may(Permission.KEEP_BOOKS);
    }

    /** Whether reports may be had: by those who keep books. */
    public boolean isMaySeeReports() {
        return may(Permission.SEE_REPORTS);
    }

    /** Whether merchants may be set up: their API clients, secrets and rights. */
    public boolean isMaySetUp() {
        return may(Permission.CHANGE_MERCHANTS);
    }

    /** Whether the person runs the gateway for all merchants. */
    public boolean isRunsGateway() {
        return may(Permission.RUN_GATEWAY);
    }

    /** Whether the second yes is theirs to give. */
    public boolean isMayDecide() {
        return may(Permission.DECIDE);
    }

    /** Their name has changed. */
    public void isCalled(String displayName) {
        person = new Person(person.id(), person.email(), displayName, person.roles(), person.language());
    }

    void prefer(Language language) {
        person = new Person(person.id(), person.email(), person.displayName(), person.roles(), language);
    }
}
