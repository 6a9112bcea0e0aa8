package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.NewPassword;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.joining.JoinResult.Joined;
import vietqr.joining.JoinResult.Refused;
import vietqr.joining.JoinResult.Why;
import vietqr.merchant.Merchants;
import vietqr.presence.Stays;

import java.util.Optional;
import java.util.Set;

/** Uses what came in a letter. */
@ApplicationScoped
@Transactional
public class Joining {
    private static final int LONGEST_NAME = 120;

    private final Tickets tickets;
    private final Letters letters;
    private final Staff staff;
    private final People people;
    private final NewPassword passwords;
    private final Merchants merchants;
    private final Stays stays;
    private final AuditLog audit;

    /** For the container's proxy only. */
    protected Joining() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Joining(
            Tickets tickets,
            Letters letters,
            Staff staff,
            People people,
            NewPassword passwords,
            Merchants merchants,
            Stays stays,
            AuditLog audit) {
        this.tickets = tickets;
        this.letters = letters;
        this.staff = staff;
        this.people = people;
        this.passwords = passwords;
        this.merchants = merchants;
        this.stays = stays;
        this.audit = audit;
    }

    /** Somebody new takes a name and a password. */
    public JoinResult begin(String token, String name, String password) {
        Optional<Ticket> open = tickets.opened(token).filter(ticket -> ticket.kind() != Ticket.Kind.RESET);
        if (open.isEmpty()) return new Refused(Why.OVER);
        if (people.knows(open.get().email())) return new Refused(Why.SIGN_IN_FIRST);
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) return new Refused(Why.NO_NAME);
        if (NewPassword.fault(password, open.get().email()).isPresent()) return new Refused(Why.PASSWORD);
        Optional<Ticket> used = tickets.use(token);
        if (used.isEmpty()) return new Refused(Why.OVER);
        Ticket ticket = used.get();
        Set<Role> roles = ticket.kind() == Ticket.Kind.SIGN_UP ? Set.of(Role.OWNER) : ticket.roles();
        Person person = people.add(ticket.email(), name, password, roles);
        if (ticket.kind() == Ticket.Kind.SIGN_UP)
            staff.join(person, merchants.add(ticket.business()).id(), roles);
        else if (ticket.merchantId().isPresent())
            staff.join(person, ticket.merchantId().getAsLong(), roles);
        accepted(person, ticket);
        return new Joined(person);
    }

    /** Somebody who has an account takes the invitation. */
    public JoinResult accept(String token, Person person) {
        Optional<Ticket> open = tickets.opened(token).filter(ticket -> ticket.kind() == Ticket.Kind.INVITATION);
        if (open.isEmpty() || open.get().merchantId().isEmpty()) return new Refused(Why.OVER);
        if (!open.get().email().equals(person.email())) return new Refused(Why.SOMEBODY_ELSE);
        if (person.roles().stream().anyMatch(Role::operators)) return new Refused(Why.OPERATOR);
        Optional<Ticket> used = tickets.use(token);
        if (used.isEmpty()) return new Refused(Why.OVER);
        staff.join(person, used.get().merchantId().getAsLong(), used.get().roles());
        accepted(person, used.get());
        return new Joined(people.active(person.id()).orElseThrow());
    }

    private void accepted(Person person, Ticket ticket) {
        Long merchantId =
                ticket.merchantId().isPresent() ? (Long) ticket.merchantId().getAsLong() : null;
        audit.write(AuditNote.of(Thing.INVITATION, Deed.ACCEPTED, merchantId, ticket.id(), person.email()));
    }

    /** A new password for whoever has forgotten theirs; wherever they were signed in, they are no more. */
    public JoinResult reset(String token, String password) {
        Optional<Ticket> open = tickets.opened(token).filter(ticket -> ticket.kind() == Ticket.Kind.RESET);
        Optional<Person> person = open.flatMap(ticket -> people.byEmail(ticket.email()));
        if (person.isEmpty()) return new Refused(Why.OVER);
        if (NewPassword.fault(password, person.get().email()).isPresent()) return new Refused(Why.PASSWORD);
        if (tickets.use(token).isEmpty()) return new Refused(Why.OVER);
        passwords.set(person.get().id(), password);
        stays.revokeOthers(person.get().id(), 0);
        letters.owe(person.get().email(), open.get().language(), "changed", letters.signIn());
        audit.write(AuditNote.of(
                Thing.PERSON,
                Deed.PASSWORD_RESET,
                null,
                person.get().id(),
                person.get().email()));
        return new Joined(person.get());
    }
}
