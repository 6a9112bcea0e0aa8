package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.identity.Language;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.messenger.Messengers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those who run the gateway, or read it for whoever does: who they are, asking another, and ending it. */
@ApplicationScoped
@Transactional
public class Operators {
    private final Tickets tickets;
    private final Letters letters;
    private final People people;
    private final Messengers messengers;

    /** For the container's proxy only. */
    protected Operators() {
        this(null, null, null, null);
    }

    @Inject
    public Operators(Tickets tickets, Letters letters, People people, Messengers messengers) {
        this.tickets = tickets;
        this.letters = letters;
        this.people = people;
        this.messengers = messengers;
    }

    /** Who may sign in, by name. */
    public List<Person> all() {
        return people.who(Set.of(Role.ADMIN, Role.INSPECTOR));
    }

    /** Whoever has an account already works for merchants, and cannot be both. */
    public StaffResult invite(Person by, String typed, Role role, Language language) {
        if (!Permission.RUN_GATEWAY.grantedTo(by)) return StaffResult.NOT_FOUND;
        if (!role.operators()) return StaffResult.NOT_YOURS_TO_GIVE;
        Optional<String> email = Addresses.read(typed, messengers);
        if (email.isEmpty()) return StaffResult.BAD_ADDRESS;
        if (people.knows(email.get())) return StaffResult.MEMBER_ALREADY;
        tickets.replace(Ticket.Kind.INVITATION, email.get());
        TicketDraft draft = new TicketDraft(email.get(), null, Set.of(role), "", "", language, by.id());
        String link = letters.link(tickets.draw(Ticket.Kind.INVITATION, draft));
        letters.owe(email.get(), language, role == Role.ADMIN ? "admin" : "inspector", link);
        return StaffResult.DONE;
    }

    /** They cannot sign in any more. Nobody ends it for themselves, so there is always somebody left. */
    public StaffResult end(Person by, long userId) {
        boolean theirs = all().stream().anyMatch(one -> one.id() == userId);
        if (!Permission.RUN_GATEWAY.grantedTo(by) || !theirs) return StaffResult.NOT_FOUND;
        if (by.id() == userId) return StaffResult.LAST_OWNER;
        people.disable(userId);
        return StaffResult.DONE;
    }
}
