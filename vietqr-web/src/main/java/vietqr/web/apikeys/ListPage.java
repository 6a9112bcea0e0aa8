package vietqr.web.apikeys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.apikey.ApiKey;
import vietqr.apikey.ApiKeys;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.look.Names;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /apikeys/list.xhtml}: the API keys of the merchants that one may set up. */
@Named("apikeysListPage")
@RequestScoped
public class ListPage {
    @Inject
    private ApiKeys keys;

    @Inject
    private Merchants merchants;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Now now;

    private List<ApiKey> rows;

    /** For whoever may set up nothing the page does not exist. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_KEYS)) Exchange.notFound();
    }

    public List<ApiKey> rows() {
        if (rows == null) rows = keys.list(visit.sight());
        return rows;
    }

    public ApiKey.State state(ApiKey key) {
        return key.stateAt(now.get());
    }

    public String merchant(ApiKey key) {
        return merchants.find(key.merchantId()).map(Merchant::name).orElse("");
    }

    /** Who made it; empty for the sandbox's own. */
    public String maker(ApiKey key) {
        return key.createdBy().isPresent() ? names.of(key.createdBy().getAsLong()) : "";
    }
}
