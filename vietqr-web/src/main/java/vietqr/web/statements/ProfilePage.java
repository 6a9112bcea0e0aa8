package vietqr.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.approval.Requester;
import vietqr.bankfile.BadProfile;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.statement.BankProfiles;
import vietqr.statement.BankProfiles.Known;
import vietqr.statement.ProfileTrial;
import vietqr.statement.StatementFile;
import vietqr.statement.StatementFiles;
import vietqr.statement.StoredProfile;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** {@code /statements/profile.xhtml}: one bank profile, which can be changed while a file shows what it makes of it. */
@Named("statementsProfilePage")
@RequestScoped
public class ProfilePage {
    private static final int MOST_FILES = 30;

    @Inject
    private BankProfiles profiles;

    @Inject
    private ProfileTrial trial;

    @Inject
    private StatementFiles files;

    @Inject
    private Choices choices;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    private final Long merchantId = Exchange.number("merchant");
    private final String name = Exchange.text("name");
    private Known known;
    private String content;
    /** Whoever may only look chooses by the address. */
    private Long file = Exchange.number("sample");

    private ProfileForm form;
    private ProfileTrial.Seen seen;

    /** What may not be seen is answered like what does not exist. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements() || known() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public Known known() {
        if (known == null && merchant().isPresent())
            known = profiles.named(merchantId, name).orElse(null);
        return known;
    }

    private Optional<Merchant> merchant() {
        return choices.merchants().stream()
                .filter(one -> merchantId != null && one.id() == merchantId)
                .findFirst();
    }

    public boolean mayWrite() {
        return current.isMayBringStatements();
    }

    /** On which files of the merchant it can be tried. */
    public List<StatementFile> samples() {
        var wanted = new StatementFiles.Wanted(OptionalLong.of(merchantId), OptionalLong.empty(), Set.of());
        Page<StatementFile> page = files.page(visit.sight(), wanted, OptionalLong.empty(), MOST_FILES);
        return page.rows();
    }

    /** What the text makes of the file, anew at each look. */
    public ProfileTrial.Seen seen() {
        if (seen == null) seen = trial.look(visit.sight(), Optional.ofNullable(file), getContent());
        return seen;
    }

    /** The text was typed into, or another file chosen: the fields follow the text. */
    public void changed() {
        form = null;
        seen = null;
    }

    /** A field was changed: the text follows. */
    public void filled() {
        content = getForm().into(getContent());
        seen = null;
    }

    /** What is wrong with the text; empty if nothing is. */
    public String mistake() {
        return seen().mistake().map(one -> one.text(look.language())).orElse("");
    }

    public List<String> findings() {
        return seen().findings().stream().map(one -> one.text(look.language())).toList();
    }

    public String word(ProfileTrial.Unread unread) {
        return unread.why().text(look.language());
    }

    public String save() {
        if (!mayWrite() || merchant().isEmpty()) return null;
        try {
            StoredProfile stored = profiles.save(
                    merchantId, getContent(), Requester.person(current.person()).value());
            return Exchange.say(
                    FacesMessage.SEVERITY_INFO, texts.get("profile.saved", stored.name(), stored.version()));
        } catch (BadProfile mistake) {
            return Exchange.say(FacesMessage.SEVERITY_ERROR, mistake.text(look.language()));
        }
    }

    public String retire() {
        if (!mayWrite() || merchant().isEmpty() || known() == null || known.shipped()) return null;
        profiles.retire(merchantId, known.profile().name());
        return "/statements/profiles.xhtml?faces-redirect=true";
    }

    public Long getMerchantId() {
        return merchantId;
    }

    public String getName() {
        return name;
    }

    public String getContent() {
        if (content == null) content = known() == null ? "" : known().json();
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public ProfileForm getForm() {
        if (form == null) form = ProfileForm.of(getContent());
        return form;
    }

    public Long getFile() {
        return file;
    }

    public void setFile(Long file) {
        this.file = file;
    }
}
