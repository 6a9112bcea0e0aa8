package vietqr.web.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.joining.Resets;
import vietqr.kernel.ClientAddress;
import vietqr.web.look.Look;

/** {@code /join/forgot.xhtml}: asks for a letter to set a new password. The answer is the same for everybody. */
@Named("joinForgotPage")
@RequestScoped
public class ForgotPage {
    @Inject
    private Resets resets;

    @Inject
    private ClientAddress address;

    @Inject
    private Look look;

    private String email;
    private boolean asked;

    public void ask() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        resets.ask(email, address.of(request), look.language());
        asked = true;
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
}
