package vietqr.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.identity.NewPassword;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.joining.OwnAccount;
import vietqr.presence.Stay;
import vietqr.presence.Stays;
import vietqr.secondfactor.SecondFactors;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Door;
import vietqr.web.session.Exchange;

import java.util.List;
import java.util.Optional;

/** {@code /account/view.xhtml}: one's name, password and sessions. */
@Named("accountViewPage")
@RequestScoped
public class ViewPage {
    private static final int LONGEST_NAME = 120;

    @Inject
    private People people;

    @Inject
    private OwnAccount account;

    @Inject
    private SecondFactors factors;

    @Inject
    private Stays stays;

    @Inject
    private Door door;

    @Inject
    private CurrentPerson current;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private String name;
    private String old;
    private String password;
    private String again;

    public boolean hasFactor() {
        return factors.onSince(current.person().id()).isPresent();
    }

    public List<Stay> stays() {
        return stays.of(current.person().id());
    }

    public boolean here(Stay stay) {
        return stay.id() == current.stay();
    }

    public String rename() {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME)
            return say(FacesMessage.SEVERITY_ERROR, "account.name.wrong");
        people.rename(current.person().id(), name);
        current.isCalled(name.strip());
        return say(FacesMessage.SEVERITY_INFO, "account.name.done");
    }

    public String changePassword() {
        Person person = current.person();
        Optional<NewPassword.Fault> fault = NewPassword.fault(password, person.email());
        if (fault.isPresent())
            return say(
                    FacesMessage.SEVERITY_ERROR, "password.fault." + fault.get().name());
        if (!password.equals(again)) return say(FacesMessage.SEVERITY_ERROR, "password.again.wrong");
        if (!right(old)) return say(FacesMessage.SEVERITY_ERROR, "account.password.old.wrong");
        account.changePassword(person, password, current.stay(), look.language());
        return say(FacesMessage.SEVERITY_INFO, "account.password.done");
    }

    private boolean right(String typed) {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return door.knowsPassword(typed, request);
    }

    public String revoke(Stay stay) {
        stays.revoke(current.person().id(), stay.id());
        return say(FacesMessage.SEVERITY_INFO, "account.stay.done");
    }

    public String revokeOthers() {
        stays.revokeOthers(current.person().id(), current.stay());
        return say(FacesMessage.SEVERITY_INFO, "account.stay.done");
    }

    private String say(FacesMessage.Severity severity, String key) {
        return Exchange.say(severity, texts.get(key));
    }

    public String getName() {
        return name == null ? current.getName() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
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
