package vietqr.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.joining.Operators;
import vietqr.joining.StaffResult;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Messengers;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.List;

/** {@code /members/operators.xhtml}: who runs the gateway and who reads all of it. */
@Named("operatorsPage")
@RequestScoped
public class OperatorsPage {
    @Inject
    private Operators operators;

    @Inject
    private Messengers messengers;

    @Inject
    private CurrentPerson current;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private String email;
    private Role role = Role.INSPECTOR;

    public void open() throws IOException {
        if (!current.isRunsGateway()) Exchange.notFound();
    }

    public List<Person> people() {
        return operators.all();
    }

    public boolean self(Person one) {
        return one.id() == current.person().id();
    }

    /** Whether letters go out at all. */
    public boolean mail() {
        return messengers.ready(MessengerKind.EMAIL);
    }

    public Role[] roles() {
        return new Role[] {Role.INSPECTOR, Role.ADMIN};
    }

    public String invite() {
        StaffResult result = operators.invite(current.person(), email, role, look.language());
        if (result == StaffResult.DONE) email = null;
        return say(result, "members.invited.done");
    }

    public String end(Person one) {
        return say(operators.end(current.person(), one.id()), "members.ended.done");
    }

    private String say(StaffResult result, String done) {
        return result == StaffResult.DONE
                ? Exchange.say(FacesMessage.SEVERITY_INFO, texts.get(done))
                : Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("operators.why." + result));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
