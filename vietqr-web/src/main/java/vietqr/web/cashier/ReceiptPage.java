package vietqr.web.cashier;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.cashier.SaleView;
import vietqr.cashier.Till;
import vietqr.web.pay.Sums;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /cashier/receipt.xhtml?id=&paper=}: what the payer may take along, on the paper of a till's printer or larger. */
@Named("receiptPage")
@RequestScoped
public class ReceiptPage {
    private static final List<String> PAPERS = List.of("80", "A5", "A4");

    @Inject
    private Till till;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private SaleView sale;

    @PostConstruct
    void read() {
        Long id = Exchange.number("id");
        if (id != null && current.may(Permission.TAKE_PAYMENTS))
            sale = till.find(visit.sight(Permission.TAKE_PAYMENTS), id).orElse(null);
    }

    /** Somebody else's is answered like one that does not exist. */
    public void open() throws IOException {
        if (sale == null) Exchange.notFound();
    }

    public SaleView sale() {
        return sale;
    }

    public Sums sums() {
        return Sums.of(sale.request().balance());
    }

    public List<String> papers() {
        return PAPERS;
    }

    public String paper() {
        String asked = Exchange.text("paper");
        return PAPERS.contains(asked) ? asked : PAPERS.get(0);
    }
}
