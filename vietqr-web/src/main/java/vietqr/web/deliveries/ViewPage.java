package vietqr.web.deliveries;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.delivery.Deliveries;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryStory;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;

/** {@code /deliveries/view.xhtml?id=}: one delivery with all its attempts. */
@Named("deliveriesViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private DeliveryLog log;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Upcoming upcoming;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long id;
    private DeliveryStory delivery;

    /** The form of the page sends the id along: whether its button is there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** A delivery of somebody else is answered like one that does not exist. */
    public void open() throws IOException {
        if (delivery() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public DeliveryStory delivery() {
        if (delivery == null && id != null)
            delivery = log.find(visit.sight(), id).orElse(null);
        return delivery;
    }

    /** When it is sent again; empty if it is not. */
    public String next() {
        return upcoming.of(delivery());
    }

    public boolean mayResend() {
        return delivery() != null && current.may(Permission.SEND_AGAIN);
    }

    public String resend() {
        if (mayResend()) deliveries.resend(visit.sight(), id);
        return "/deliveries/view.xhtml?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }
}
