package vietqr.web.apikeys;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.apikey.ApiKeyDraft;
import vietqr.apikey.ApiKeys;
import vietqr.apikey.Scope;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.settings.Settings;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /apikeys/edit.xhtml?merchant=} makes a key. A key is never changed: whoever wants another makes another. */
@Named("apikeysEditPage")
@RequestScoped
public class EditPage {
    private static final int MOST_MERCHANTS = 100;

    @Inject
    private ApiKeys keys;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    @Inject
    private Settings settings;

    @Inject
    private ViewPage viewPage;

    private Long merchantId;
    private String name = "";
    private Scope[] scopes = {};
    private LocalDate lastDay;

    /** Sent along with the form: what can be chosen is asked before any value is set. */
    @PostConstruct
    void read() {
        merchantId = Exchange.number("merchant");
        if (merchantId == null && merchants().size() == 1)
            merchantId = merchants().get(0).id();
    }

    /** For whoever may set up nothing, or not this merchant, the page does not exist. */
    public void open() throws IOException {
        boolean stranger = merchantId != null && !visit.sight().covers(merchantId);
        if (!current.may(Permission.CHANGE_KEYS) || stranger) Exchange.notFound();
    }

    /** Shows the key with its secret. */
    public String save() {
        if (!current.may(Permission.CHANGE_KEYS)
                || merchantId == null
                || !visit.sight().covers(merchantId)) return null;
        Optional<Instant> end = Optional.ofNullable(lastDay).map(day -> BankingDay.start(day.plusDays(1)));
        if (name == null || name.isBlank()) return refused("NAME");
        if (scopes.length == 0 || !all().containsAll(List.of(scopes))) return refused("SCOPES");
        if (end.isPresent() && !end.get().isAfter(now.get())) return refused("EXPIRY");
        Set<Scope> chosen = EnumSet.copyOf(List.of(scopes));
        OptionalLong maker = OptionalLong.of(current.person().id());
        Optional<ApiKeys.Made> made = keys.make(new ApiKeyDraft(merchantId, name.strip(), chosen, maker, end));
        if (made.isEmpty()) return refused("TOO_MANY");
        viewPage.show(made.get());
        return "/apikeys/view.xhtml";
    }

    private String refused(String why) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("apikey.refused." + why));
    }

    public Long getMerchantId() {
        return merchantId;
    }

    public String merchantName() {
        return Optional.ofNullable(merchantId)
                .flatMap(merchants::find)
                .map(Merchant::name)
                .orElse("");
    }

    /** To choose from while it is not said whose key it will be. */
    public List<Merchant> merchants() {
        return merchants
                .page(visit.sight(), OptionalLong.empty(), MOST_MERCHANTS)
                .rows();
    }

    /** What a key can be good for here, and this person may give. */
    public List<Scope> all() {
        boolean money =
                merchantId != null && visit.sight(Permission.GIVE_MONEY_SCOPES).covers(merchantId);
        return Stream.of(Scope.values())
                .filter(scope -> money || !scope.movesMoney())
                .filter(scope -> scope != Scope.SANDBOX_WRITE || !settings.production())
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Scope[] getScopes() {
        return scopes.clone();
    }

    public void setScopes(Scope[] scopes) {
        this.scopes = scopes.clone();
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
