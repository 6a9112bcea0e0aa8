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
import vietqr.joining.SignUps;
import vietqr.web.look.Texts;
import vietqr.web.openid.OpenIdTexts;
import vietqr.web.session.Door;
import vietqr.web.session.Exchange;

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
    private SignUps signUps;

    @Inject
    private OpenIdTexts openIdTexts;

    @Inject
    private Texts texts;

    private String email;
    private String password;
    private String code;

    public void open() throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        if (outside.getUserPrincipal() != null) outside.redirect(outside.getRequestContextPath() + "/");
        else outside.setSessionMaxInactiveInterval(STRANGER_SECONDS);
        openIdTexts.refusal().ifPresent(why -> Exchange.say(FacesMessage.SEVERITY_ERROR, why));
    }

    /** Where people may sign in, too; empty if nowhere. */
    public String provider() {
        return openIdTexts.provider();
    }

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        Door.Entry entry = door.enter(email, password, (HttpServletRequest) outside.getRequest(), (HttpServletResponse)
                outside.getResponse());
        password = null;
        settle(faces, outside, entry, "login.wrong");
    }

    /** The second step. */
    public void finish() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        Door.Entry entry = door.finish(
                code, (HttpServletRequest) outside.getRequest(), (HttpServletResponse) outside.getResponse());
        code = null;
        settle(faces, outside, entry, "login.code.wrong");
    }

    /** Whether the password was right and a code is still asked for. */
    public boolean waits() {
        return door.waits();
    }

    /** Whether merchants may come by themselves. */
    public boolean signUp() {
        return signUps.open();
    }

    private void settle(FacesContext faces, ExternalContext outside, Door.Entry entry, String wrong)
            throws IOException {
        if (entry.halfway()) return;
        if (entry.refused().isPresent())
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, why(entry.refused().get(), wrong), null));
        else if (entry.sentOn()) faces.responseComplete();
        else outside.redirect(outside.getRequestContextPath() + "/");
    }

    private String why(Refused refused, String wrong) {
        if (!refused.throttled()) return texts.get(wrong);
        return texts.get("login.wait", refused.retryAfter().plusSeconds(59).toMinutes());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
