package vietqr.web.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.joining.SignUps;
import vietqr.kernel.ClientAddress;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.Optional;

/** {@code /join/signup.xhtml}: a merchant comes by itself, if the operator lets it; a letter shows that the address is theirs. */
@Named("joinSignupPage")
@RequestScoped
public class SignupPage {
    @Inject
    private SignUps signUps;

    @Inject
    private ClientAddress address;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private String email;
    private String business;
    private boolean asked;

    /** Where the operator invites, there is no such page. */
    public void open() throws IOException {
        if (!signUps.open()) Exchange.notFound();
    }

    public void ask() {
        if (!signUps.open()) return;
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Optional<SignUps.Fault> fault = signUps.ask(email, business, address.of(request), look.language());
        fault.ifPresent(why -> Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("signup.fault." + why)));
        asked = fault.isEmpty();
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getBusiness() {
        return business;
    }

    public void setBusiness(String business) {
        this.business = business;
    }
}
