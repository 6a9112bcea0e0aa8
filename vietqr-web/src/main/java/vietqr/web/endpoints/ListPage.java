package vietqr.web.endpoints;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;

import java.io.IOException;
import java.util.List;

/** {@code /endpoints/list.xhtml}: the endpoints of the merchants that one may set up. */
@Named("endpointsListPage")
@RequestScoped
public class ListPage {
    @Inject
    private Endpoints endpoints;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private List<Endpoint> rows;

    /** For whoever may set up nothing the page does not exist. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_ENDPOINTS)) Exchange.notFound();
    }

    public List<Endpoint> rows() {
        if (rows == null) rows = endpoints.list(visit.sight());
        return rows;
    }

    public String merchant(Endpoint endpoint) {
        return merchants.find(endpoint.merchantId()).map(Merchant::name).orElse("");
    }
}
