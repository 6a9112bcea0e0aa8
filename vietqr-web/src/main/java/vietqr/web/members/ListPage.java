package vietqr.web.members;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.identity.Role;
import vietqr.joining.Invitations;
import vietqr.joining.Staff;
import vietqr.joining.StaffResult;
import vietqr.joining.Ticket;
import vietqr.joining.Tickets;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Messengers;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /members/list.xhtml?merchant=}: who works there, as what, and who is invited. */
@Named("membersListPage")
@RequestScoped
public class ListPage {
    private static final int MOST_MERCHANTS = 100;

    @Inject
    private Staff staff;

    @Inject
    private Invitations invitations;

    @Inject
    private Tickets tickets;

    @Inject
    private Merchants merchants;

    @Inject
    private Messengers messengers;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private Long merchantId;
    private String email;
    private Role[] roles = {};
    private final Map<Long, Object[]> rolesOf = new HashMap<>();
    private Set<Role> givable;
    private List<Staff.Colleague> colleagues;

    /** Sent along with each form: what can be chosen is asked before any value is set. */
    @PostConstruct
    void read() {
        merchantId = Exchange.number("merchant");
        if (merchantId == null && merchants().size() == 1)
            merchantId = merchants().get(0).id();
    }

    /** Of somebody else's merchant there is no such page. */
    public void open() throws IOException {
        if (merchantId != null && !visit.sight().covers(merchantId)) Exchange.notFound();
    }

    public List<Merchant> merchants() {
        return merchants
                .page(visit.sight(), OptionalLong.empty(), MOST_MERCHANTS)
                .rows();
    }

    public String merchantName() {
        return merchantId == null
                ? ""
                : merchants.find(visit.sight(), merchantId).map(Merchant::name).orElse("");
    }

    public List<Staff.Colleague> colleagues() {
        if (colleagues == null) colleagues = seen() ? staff.at(merchantId) : List.of();
        return colleagues;
    }

    public List<Ticket> invited() {
        return seen() ? tickets.waitingAt(merchantId) : List.of();
    }

    private boolean seen() {
        return merchantId != null && visit.sight().covers(merchantId);
    }

    public boolean tooOld(Ticket ticket) {
        return !ticket.goodAt(now.get());
    }

    /** The roles that this person may give here; none for who may only look. */
    public List<Role> givable() {
        return List.copyOf(may());
    }

    private Set<Role> may() {
        if (givable == null) givable = seen() ? staff.givable(current.person(), merchantId) : Set.of();
        return givable;
    }

    /** Whether this colleague's work is this person's to change. */
    public boolean mayChange(Staff.Colleague colleague) {
        return !may().isEmpty() && may().containsAll(colleague.roles());
    }

    public boolean mayRevoke(Ticket ticket) {
        return !may().isEmpty() && may().containsAll(ticket.roles());
    }

    /** Without a mail server nobody can be invited. */
    public boolean mail() {
        return messengers.ready(MessengerKind.EMAIL);
    }

    public String invite() {
        if (!seen()) return null;
        StaffResult result = invitations.invite(current.person(), merchantId, email, chosen(), look.language());
        if (result == StaffResult.DONE) email = null;
        return say(result, "members.invited.done");
    }

    public String change(Staff.Colleague colleague) {
        StaffResult result =
                staff.change(current.person(), merchantId, colleague.person().id(), chosenFor(colleague));
        colleagues = null;
        return say(result, "members.changed.done");
    }

    public String end(Staff.Colleague colleague) {
        StaffResult result =
                staff.end(current.person(), merchantId, colleague.person().id());
        colleagues = null;
        return say(result, "members.ended.done");
    }

    public String sendAgain(Ticket ticket) {
        return say(invitations.sendAgain(current.person(), ticket.id()), "members.again.done");
    }

    public String revoke(Ticket ticket) {
        return say(invitations.revoke(current.person(), ticket.id()), "members.revoked.done");
    }

    private Set<Role> chosenFor(Staff.Colleague colleague) {
        return Stream.of(getRolesOf().get(colleague.person().id()))
                .map(name -> Role.valueOf(name.toString()))
                .collect(Collectors.toSet());
    }

    private Set<Role> chosen() {
        return roles.length == 0 ? Set.of() : EnumSet.copyOf(List.of(roles));
    }

    private String say(StaffResult result, String done) {
        return result == StaffResult.DONE
                ? Exchange.say(FacesMessage.SEVERITY_INFO, texts.get(done))
                : Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("members.why." + result));
    }

    public Long getMerchantId() {
        return merchantId;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** By the person, for the forms of all people are on one page: the names of the roles they have, or have been chosen for them. */
    public Map<Long, Object[]> getRolesOf() {
        if (rolesOf.isEmpty())
            for (Staff.Colleague one : colleagues())
                rolesOf.put(
                        one.person().id(), one.roles().stream().map(Role::name).toArray());
        return rolesOf;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}
