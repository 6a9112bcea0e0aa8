package vietqr.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.secondfactor.SecondFactors;
import vietqr.web.look.LocalPath;
import vietqr.web.look.Texts;
import vietqr.web.openid.OpenIdTexts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Door;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code /account/prove.xhtml?back=}: whoever wants to change something sensitive shows again who they are. */
@Named("accountProvePage")
@RequestScoped
public class ProvePage {
    @Inject
    private Door door;

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentPerson current;

    @Inject
    private OpenIdTexts openIdTexts;

    @Inject
    private Texts texts;

    private String back;
    private String password;
    private String code;

    @PostConstruct
    void read() {
        back = LocalPath.of(Exchange.text("back"));
    }

    /** Says why the provider's word was not taken. */
    public void open() {
        openIdTexts.refusal().ifPresent(why -> Exchange.say(FacesMessage.SEVERITY_ERROR, why));
    }

    /** The provider that may vouch for this person; empty if there is none. */
    public String provider() {
        return door.provesAlone(current.person()) ? openIdTexts.provider() : "";
    }

    public String backEncoded() {
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    public boolean hasFactor() {
        return factors.onSince(current.person().id()).isPresent();
    }

    public String prove() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        boolean good = door.proves(password, code, request);
        password = null;
        code = null;
        if (!good) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("prove.wrong"));
        faces.getExternalContext().redirect(back);
        faces.responseComplete();
        return null;
    }

    public String getBack() {
        return back;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
