package vietqr.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.identity.Language;
import vietqr.joining.OwnAccount;
import vietqr.secondfactor.SecondFactors;
import vietqr.web.look.Look;
import vietqr.web.look.Pictures;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.util.List;
import java.util.Optional;

/** {@code /account/factor.xhtml}: codes of an app as the second step of signing in, and codes on paper. */
@Named("accountFactorPage")
@RequestScoped
public class FactorPage {
    @Inject
    private SecondFactors factors;

    @Inject
    private OwnAccount account;

    @Inject
    private CurrentPerson current;

    @Inject
    private Pictures pictures;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private String code;
    private String offered;
    private List<String> codes = List.of();

    public boolean isOn() {
        return factors.onSince(current.person().id()).isPresent();
    }

    /** The secret to type into an app, in groups of four. */
    public String secret() {
        return offer().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The same for an app with a camera. */
    public String picture() {
        return pictures.of(SecondFactors.address(texts.get("product"), current.person(), offer()));
    }

    private String offer() {
        if (offered == null) offered = factors.offer(current.person());
        return offered;
    }

    public String turnOn() {
        Optional<List<String>> drawn = factors.turnOn(current.person(), code == null ? "" : code);
        code = null;
        if (drawn.isEmpty()) return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("factor.wrong"));
        codes = drawn.get();
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("factor.on.done"));
    }

    public String drawCodes() {
        if (isOn()) codes = factors.drawCodes(current.person());
        return null;
    }

    public String turnOff() {
        Language language = look.language();
        account.turnFactorOff(current.person(), language);
        return Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("factor.off.done"));
    }

    /** Those just drawn; they are shown once. */
    public List<String> codes() {
        return codes;
    }

    public long codesLeft() {
        return factors.codesLeft(current.person().id());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
