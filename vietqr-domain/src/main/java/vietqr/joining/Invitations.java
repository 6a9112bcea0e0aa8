package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.identity.Language;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.Now;
import vietqr.merchant.Members;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.messenger.Messengers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People asked to work at a merchant: sent a letter, sent it again, or told no more. */
@ApplicationScoped
@Transactional
public class Invitations {
    private static final int MOST_WAITING = 100;

    private final Tickets tickets;
    private final Letters letters;
    private final Staff staff;
    private final People people;
    private final Members members;
    private final Merchants merchants;
    private final Messengers messengers;
    private final Now now;

    /** For the container's proxy only. */
    protected Invitations() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Invitations(
            Tickets tickets,
            Letters letters,
            Staff staff,
            People people,
            Members members,
            Merchants merchants,
            Messengers messengers,
            Now now) {
        this.tickets = tickets;
        this.letters = letters;
        this.staff = staff;
        this.people = people;
        this.members = members;
        this.merchants = merchants;
        this.messengers = messengers;
        this.now = now;
    }

    /** Whether the address has an account already, nobody learns from this. */
    public StaffResult invite(Person by, long merchantId, String typed, Set<Role> roles, Language language) {
        Set<Role> givable = staff.givable(by, merchantId);
        Optional<Merchant> merchant = merchants.find(merchantId);
        if (givable.isEmpty() || merchant.isEmpty()) return StaffResult.NOT_FOUND;
        if (roles.isEmpty() || !givable.containsAll(roles)) return StaffResult.NOT_YOURS_TO_GIVE;
        Optional<String> email = Addresses.read(typed, messengers);
        if (email.isEmpty()) return StaffResult.BAD_ADDRESS;
        if (worksThere(merchantId, email.get())) return StaffResult.MEMBER_ALREADY;
        List<Ticket> waiting = tickets.waitingAt(merchantId);
        boolean invited = waiting.stream().anyMatch(one -> one.email().equals(email.get()) && one.goodAt(now.get()));
        if (invited) return StaffResult.INVITED_ALREADY;
        if (waiting.size() >= MOST_WAITING) return StaffResult.TOO_MANY;
        TicketDraft draft = new TicketDraft(email.get(), merchantId, roles, "", "", language, by.id());
        String token = tickets.draw(Ticket.Kind.INVITATION, draft);
        tell(email.get(), language, by, merchant.get(), token);
        return StaffResult.DONE;
    }

    /** A merchant more, and its owner invited. */
    public StaffResult open(Person by, String name, String owner, Language language) {
        String business = name == null ? "" : name.strip();
        if (!Permission.RUN_GATEWAY.grantedTo(by)) return StaffResult.NOT_FOUND;
        if (business.isEmpty() || business.length() > SignUps.LONGEST_BUSINESS) return StaffResult.NO_BUSINESS;
        if (Addresses.read(owner, messengers).isEmpty()) return StaffResult.BAD_ADDRESS;
        return invite(by, merchants.add(business).id(), owner, Set.of(Role.OWNER), language);
    }

    /** With a new link; the one before opens nothing. */
    public StaffResult sendAgain(Person by, long ticketId) {
        Ticket ticket = own(by, ticketId);
        if (ticket == null) return StaffResult.NOT_FOUND;
        Merchant merchant = merchants.find(ticket.merchantId().orElseThrow()).orElseThrow();
        tell(ticket.email(), ticket.language(), by, merchant, tickets.renew(ticket));
        return StaffResult.DONE;
    }

    public StaffResult revoke(Person by, long ticketId) {
        Ticket ticket = own(by, ticketId);
        if (ticket == null) return StaffResult.NOT_FOUND;
        ticket.revoke(now.get());
        return StaffResult.DONE;
    }

    private Ticket own(Person by, long ticketId) {
        Ticket ticket = tickets.locked(ticketId);
        boolean own = ticket != null
                && ticket.kind() == Ticket.Kind.INVITATION
                && ticket.state() == Ticket.State.WAITING
                && ticket.merchantId().isPresent()
                && staff.givable(by, ticket.merchantId().getAsLong()).containsAll(ticket.roles());
        return own ? ticket : null;
    }

    private boolean worksThere(long merchantId, String email) {
        return people.byEmail(email)
                .filter(person -> members.merchantIdsOf(person.id()).contains(merchantId))
                .isPresent();
    }

    private void tell(String email, Language language, Person by, Merchant merchant, String token) {
        letters.owe(email, language, "invitation", by.displayName(), merchant.name(), letters.link(token));
    }
}
