package vietqr.web.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.bank.BankConnection;
import vietqr.intake.ConnectionDesk;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /connections/list.xhtml}: who may tell us of money, the newest first. */
@Named("connectionsListPage")
@RequestScoped
public class ListPage {
    @Inject
    private ConnectionDesk desk;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private List<BankConnection> rows;

    /** Whoever sets nothing up is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_CONNECTIONS)) Exchange.notFound();
    }

    public List<BankConnection> rows() {
        if (rows == null) rows = desk.list(visit.sight());
        return rows;
    }
}
