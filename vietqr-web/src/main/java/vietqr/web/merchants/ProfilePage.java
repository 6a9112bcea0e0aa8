package vietqr.web.merchants;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.merchant.Merchant;
import vietqr.merchant.MerchantDetails;
import vietqr.merchant.Merchants;
import vietqr.web.look.Texts;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;

/** {@code /merchants/profile.xhtml?id=}: what is known of a merchant, to be put right by its owner. */
@Named("merchantsProfilePage")
@RequestScoped
public class ProfilePage {
    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private Texts texts;

    private Long id;
    private Merchant merchant;
    private final ProfileForm form = new ProfileForm();

    /** The form sends the id along. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        if (merchant() != null) form.show(merchant().details());
    }

    public void open() throws IOException {
        if (merchant() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public Merchant merchant() {
        if (merchant == null && id != null)
            merchant = merchants.find(visit.sight(), id).orElse(null);
        return merchant;
    }

    public String keep() {
        if (merchant() == null) return null;
        MerchantDetails details = form.details();
        if (!details.keepable()) return say(FacesMessage.SEVERITY_ERROR, "profile.refused");
        if (!merchants.describe(merchant().id(), details)) return say(FacesMessage.SEVERITY_ERROR, "profile.taken");
        merchant = null;
        return say(FacesMessage.SEVERITY_INFO, "profile.kept");
    }

    private String say(FacesMessage.Severity severity, String key) {
        return Exchange.say(severity, texts.get(key));
    }

    public ProfileForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }
}
