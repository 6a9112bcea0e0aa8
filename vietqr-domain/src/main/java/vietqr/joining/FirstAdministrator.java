package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.identity.Language;
import vietqr.identity.People;
import vietqr.identity.Role;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.messenger.Messengers;
import vietqr.settings.Settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;

/**
 * Invites whom the operator has named to run the gateway, at each start as long as nobody does. Only the newest letter opens
 * anything.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    private final EntityManager em;
    private final Tickets tickets;
    private final Letters letters;
    private final People people;
    private final Messengers messengers;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected FirstAdministrator() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public FirstAdministrator(
            EntityManager em,
            Tickets tickets,
            Letters letters,
            People people,
            Messengers messengers,
            Settings settings,
            Now now) {
        this.em = em;
        this.tickets = tickets;
        this.letters = letters;
        this.people = people;
        this.messengers = messengers;
        this.settings = settings;
        this.now = now;
    }

    public void inviteIfNobodyIs() {
        if (settings.adminEmail().isEmpty() || people.anybodyIs(Role.ADMIN)) return;
        waitForOtherNode();
        Optional<String> email = Addresses.read(settings.adminEmail().get(), messengers);
        if (email.isEmpty() || people.knows(email.get())) {
            LOG.log(Level.WARNING, "nobody runs the gateway, and VIETQR_ADMIN_EMAIL cannot be invited");
            return;
        }
        tickets.replace(Ticket.Kind.INVITATION, email.get());
        TicketDraft draft = new TicketDraft(email.get(), null, Set.of(Role.ADMIN), "", "", Language.VI, null);
        letters.owe(email.get(), Language.VI, "admin", letters.link(tickets.draw(Ticket.Kind.INVITATION, draft)));
        LOG.log(Level.INFO, "nobody runs the gateway yet: a letter with an invitation is on its way");
    }

    private void waitForOtherNode() {
        em.createNativeQuery("insert into lease (name, owner, until_at) values ('first administrator', 'first', ?)"
                        + " on duplicate key update owner = 'later'")
                .setParameter(1, InstantConverter.column(now.get()))
                .executeUpdate();
    }
}
