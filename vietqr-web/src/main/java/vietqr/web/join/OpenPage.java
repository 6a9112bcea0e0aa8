package vietqr.web.join;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.identity.NewPassword;
import vietqr.identity.People;
import vietqr.identity.Role;
import vietqr.joining.JoinResult;
import vietqr.joining.Joining;
import vietqr.joining.Ticket;
import vietqr.joining.Tickets;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.util.List;
import java.util.Optional;

/**
 * {@code /join/open.xhtml#token}: what came in a letter is used. What stands behind the mark never reaches a server by itself;
 * the page's script puts it into the form, or the reader does.
 */
@Named("joinOpenPage")
@RequestScoped
public class OpenPage {
    @Inject
    private Tickets tickets;

    @Inject
    private Joining joining;

    @Inject
    private People people;

    @Inject
    private Merchants merchants;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private String token;
    private Optional<Ticket> ticket;
    private String name;
    private String password;
    private String again;
    private boolean done;

    /** Forms send the token along: which of them there are is asked before any value is set. */
    @PostConstruct
    void read() {
        token = Exchange.text("token");
    }

    /** What the token opens; null if nothing. */
    public Ticket ticket() {
        if (ticket == null) ticket = tickets.opened(token);
        return ticket.orElse(null);
    }

    /** Shows what it opens, or says that it opens nothing. */
    public void show() {
        if (ticket() == null) say("join.why.OVER");
    }

    /** Whether the letter was for somebody who has an account. */
    public boolean known() {
        return ticket() != null && people.knows(ticket().email());
    }

    /** Whether that somebody is the one who is signed in. */
    public boolean themselves() {
        return ticket() != null && current.isKnown() && current.getEmail().equals(ticket().email());
    }

    public String merchant() {
        if (ticket() == null) return "";
        if (ticket().merchantId().isEmpty()) return ticket().business();
        return merchants
                .find(ticket().merchantId().getAsLong())
                .map(Merchant::name)
                .orElse("");
    }

    public List<Role> roles() {
        return ticket() == null ? List.of() : ticket().roles().stream().sorted().toList();
    }

    public void begin() {
        if (sound()) settle(joining.begin(token, name, password));
    }

    public void reset() {
        if (sound()) settle(joining.reset(token, password));
    }

    /** Their roles are others now, so they sign in anew. */
    public void accept() {
        if (current.isKnown()) settle(joining.accept(token, current.person()));
    }

    private boolean sound() {
        String email = ticket() == null ? "" : ticket().email();
        Optional<NewPassword.Fault> fault = NewPassword.fault(password, email.isEmpty() ? "@" : email);
        if (fault.isPresent()) say("password.fault." + fault.get().name());
        else if (!password.equals(again)) say("password.again.wrong");
        return fault.isEmpty() && password.equals(again);
    }

    private void settle(JoinResult result) {
        password = null;
        again = null;
        done = result instanceof JoinResult.Joined;
        if (done) ticket = Optional.empty();
        if (result instanceof JoinResult.Refused refused) say("join.why." + refused.why());
    }

    private void say(String key) {
        Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get(key));
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
