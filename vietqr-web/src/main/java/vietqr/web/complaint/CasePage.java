package vietqr.web.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.dispute.Dispute;
import vietqr.dispute.Disputes;
import vietqr.dispute.LetterKind;
import vietqr.dispute.Letters;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.complaint.ComplaintServlet.Place;

import java.util.List;

import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

/** {@code /complaint/case/<number>/<secret>}: where a case stands, for whoever complained. */
@Named("complaintCasePage")
@RequestScoped
public class CasePage {
    @Inject
    private HttpServletRequest http;

    @Inject
    private Disputes disputes;

    @Inject
    private Letters letters;

    @Inject
    private Merchants merchants;

    private Place place;
    private Dispute one;

    @PostConstruct
    void read() {
        if (!(http.getAttribute(Place.ATTRIBUTE) instanceof Place named)) return;
        place = named;
        one = disputes.opened(place.number(), place.secret()).orElse(null);
    }

    /** A number without its secret is answered like one that nobody has. */
    public void open() {
        if (!known()) FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(SC_NOT_FOUND);
    }

    public boolean known() {
        return one != null;
    }

    public Dispute one() {
        return one;
    }

    public String path() {
        return place.path();
    }

    public String merchant() {
        return merchants.find(one.merchantId()).map(Merchant::name).orElse("");
    }

    public List<LetterKind> letters() {
        return letters.of(one);
    }

    /** What is wrong with what was just sent; empty if nothing is. */
    public String problem() {
        return http.getAttribute(FollowingDesk.PROBLEM) instanceof String words ? words : "";
    }
}
