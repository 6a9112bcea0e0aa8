package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.identity.Attempts;
import vietqr.identity.Language;
import vietqr.identity.Network;
import vietqr.identity.People;
import vietqr.identity.Role;
import vietqr.messenger.Messengers;
import vietqr.settings.Settings;
import vietqr.settings.SignUp;

import java.util.Optional;
import java.util.Set;

/** Merchants who come by themselves, where the operator lets them. */
@ApplicationScoped
@Transactional
public class SignUps {
    public static final int LONGEST_BUSINESS = 200;

    private static final int MOST_OF_A_PERSON = 3;
    private static final int MOST_FROM_AN_ADDRESS = 20;

    private final Tickets tickets;
    private final Letters letters;
    private final People people;
    private final Messengers messengers;
    private final Attempts attempts;
    private final Settings settings;

    /** For the container's proxy only. */
    protected SignUps() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SignUps(
            Tickets tickets,
            Letters letters,
            People people,
            Messengers messengers,
            Attempts attempts,
            Settings settings) {
        this.tickets = tickets;
        this.letters = letters;
        this.people = people;
        this.messengers = messengers;
        this.attempts = attempts;
        this.settings = settings;
    }

    public boolean open() {
        return settings.signUp() == SignUp.OPEN;
    }

    /** What is wrong with what was typed. */
    public enum Fault {
        BAD_ADDRESS,
        NO_BUSINESS
    }

    /** Whether the address has an account already is told to its owner only, in the letter. */
    public Optional<Fault> ask(String typed, String business, String from, Language language) {
        if (!open()) throw new IllegalStateException("signing up is not open");
        Optional<String> email = Addresses.read(typed, messengers);
        if (email.isEmpty()) return Optional.of(Fault.BAD_ADDRESS);
        String name = business == null ? "" : business.strip();
        if (name.isEmpty() || name.length() > LONGEST_BUSINESS) return Optional.of(Fault.NO_BUSINESS);
        boolean often = !attempts.count("sign-up from", Network.of(from), MOST_FROM_AN_ADDRESS)
                        .isZero()
                || !attempts.count("sign-up of", email.get(), MOST_OF_A_PERSON).isZero();
        if (!often) write(email.get(), name, language);
        return Optional.empty();
    }

    private void write(String email, String business, Language language) {
        if (people.knows(email)) {
            letters.owe(email, language, "known", letters.signIn());
            return;
        }
        tickets.replace(Ticket.Kind.SIGN_UP, email);
        TicketDraft draft = new TicketDraft(email, null, Set.of(Role.OWNER), "", business, language, null);
        letters.owe(email, language, "signup", business, letters.link(tickets.draw(Ticket.Kind.SIGN_UP, draft)));
    }
}
