package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.Attempts;
import vietqr.identity.Language;
import vietqr.identity.Network;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.messenger.Messengers;

import java.util.Optional;

/** Links for whoever has forgotten their password. Nobody learns from it who has an account. */
@ApplicationScoped
@Transactional
public class Resets {
    private static final int MOST_OF_A_PERSON = 3;
    private static final int MOST_FROM_AN_ADDRESS = 20;

    private final Tickets tickets;
    private final Letters letters;
    private final People people;
    private final Messengers messengers;
    private final Attempts attempts;
    private final AuditLog audit;

    /** For the container's proxy only. */
    protected Resets() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public Resets(
            Tickets tickets, Letters letters, People people, Messengers messengers, Attempts attempts, AuditLog audit) {
        this.tickets = tickets;
        this.letters = letters;
        this.people = people;
        this.messengers = messengers;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** Whatever becomes of it, whoever asks is told the same. */
    public void ask(String typed, String from, Language language) {
        Optional<String> email = Addresses.read(typed, messengers);
        boolean often = !attempts.count("reset from", Network.of(from), MOST_FROM_AN_ADDRESS)
                .isZero();
        if (email.isEmpty() || often) return;
        if (!attempts.count("reset of", email.get(), MOST_OF_A_PERSON).isZero()) return;
        Optional<Person> person = people.byEmail(email.get());
        if (person.isEmpty()) return;
        Language wanted = person.get().chosenLanguage().orElse(language);
        tickets.replace(Ticket.Kind.RESET, email.get());
        String token = tickets.draw(Ticket.Kind.RESET, TicketDraft.reset(email.get(), wanted));
        letters.owe(email.get(), wanted, "reset", letters.link(token));
        audit.write(
                AuditNote.of(Thing.PERSON, Deed.RESET_ASKED, null, person.get().id(), email.get()));
    }
}
