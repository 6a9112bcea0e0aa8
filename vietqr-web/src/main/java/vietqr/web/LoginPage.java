package vietqr.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.identity.SignInResult.Refused;
import vietqr.web.look.Texts;
import vietqr.web.session.Door;

import java.io.IOException;

/** {@code /login.xhtml}: e-mail and password. */
@Named
@RequestScoped
public class LoginPage {
    /** A stranger's session holds only this form; it need not be kept as long as a person's. */
    private static final int STRANGER_SECONDS = 10 * 60;

    @Inject
    private Door door;

    @Inject
    private Texts texts;

    private String email;
    private String password;

    public void open() throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        if (outside.getUserPrincipal() != null) outside.redirect(outside.getRequestContextPath() + "/");
        else outside.setSessionMaxInactiveInterval(STRANGER_SECONDS);
    }

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        Door.Entry entry = door.enter(email, password, (HttpServletRequest) outside.getRequest(), (HttpServletResponse)
                outside.getResponse());
        password = null;
        if (entry.refused().isPresent())
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, why(entry.refused().get()), null));
        else if (entry.sentOn()) faces.responseComplete();
        else outside.redirect(outside.getRequestContextPath() + "/");
    }

    private String why(Refused refused) {
        if (!refused.throttled()) return texts.get("login.wrong");
        return texts.get("login.wait", refused.retryAfter().plusSeconds(59).toMinutes());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
