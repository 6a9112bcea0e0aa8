package vietqr.web.endpoints;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Direction;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;
import vietqr.webhook.Endpoint;
import vietqr.webhook.EndpointResult;
import vietqr.webhook.Endpoints;
import vietqr.webhook.EventTypes;
import vietqr.webhook.Profile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /endpoints/edit.xhtml?id=} changes an endpoint; without an id it registers one, of {@code ?merchant=}. */
@Named("endpointsEditPage")
@RequestScoped
public class EditPage {
    private static final int MOST_MERCHANTS = 100;

    @Inject
    private Endpoints endpoints;

    @Inject
    private Merchants merchants;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private ViewPage viewPage;

    private final EndpointForm form = new EndpointForm();
    private Long id;
    private Long merchantId;
    private Endpoint endpoint;

    /** Both are sent along with the form: what can be chosen is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
        endpoint = id == null || !current.may(Permission.CHANGE_ENDPOINTS)
                ? null
                : endpoints.find(visit.sight(), id).orElse(null);
        merchantId = endpoint == null ? Exchange.number("merchant") : (Long) endpoint.merchantId();
        if (merchantId == null && id == null && merchants().size() == 1)
            merchantId = merchants().get(0).id();
        if (endpoint != null) form.read(endpoint);
    }

    /** An endpoint of somebody else is answered like one that does not exist. */
    public void open() throws IOException {
        boolean stranger = merchantId != null && !visit.sight().covers(merchantId);
        if (current.may(Permission.CHANGE_ENDPOINTS) && (id == null || endpoint != null) && !stranger) return;
        Exchange.notFound();
    }

    /** Shows the endpoint, with its secret if it has just got one. */
    public String save() {
        if (!current.may(Permission.CHANGE_ENDPOINTS)
                || merchantId == null
                || !visit.sight().covers(merchantId)) return null;
        EndpointResult result = endpoint == null
                ? endpoints.create(merchantId, form.draft())
                : endpoints.update(visit.sight(), id, form.draft());
        if (result instanceof EndpointResult.Saved saved) {
            viewPage.show(saved);
            return "/endpoints/view.xhtml";
        }
        EndpointResult.Refused refused = (EndpointResult.Refused) result;
        String words = texts.get("endpoint.refused." + refused.problem());
        String why = refused.why()
                .map(one -> " " + texts.get("address.refused." + one))
                .orElse("");
        return Exchange.say(FacesMessage.SEVERITY_ERROR, words + why);
    }

    public boolean fresh() {
        return endpoint == null;
    }

    public EndpointForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
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

    /** To choose from while it is not said whose endpoint it will be. */
    public List<Merchant> merchants() {
        return merchants
                .page(visit.sight(), OptionalLong.empty(), MOST_MERCHANTS)
                .rows();
    }

    public List<BankAccount> accounts() {
        return merchantId == null ? List.of() : accounts.linkedOf(merchantId);
    }

    public Profile[] profiles() {
        return Profile.values();
    }

    public List<String> types() {
        return EventTypes.all();
    }

    public Direction[] directions() {
        return Direction.values();
    }
}
