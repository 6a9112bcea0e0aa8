package vietqr.web.alerts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.alert.Channel;
import vietqr.alert.Channels;
import vietqr.alert.Pace;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /alerts/list.xhtml}: the channels of the merchants that one may set up. */
@Named("alertsListPage")
@RequestScoped
public class ListPage {
    @Inject
    private Channels channels;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private List<Row> rows;

    /** For whoever may set up nothing the page does not exist. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_ALERTS)) Exchange.notFound();
    }

    public List<Row> rows() {
        if (rows == null)
            rows = channels.list(visit.sight()).stream().map(this::row).toList();
        return rows;
    }

    private Row row(Channel channel) {
        String shop = merchants.find(channel.merchantId()).map(Merchant::name).orElse("");
        return new Row(channel, channels.pace(channel.id()), shop);
    }

    /** A channel, and how it goes with it. */
    public record Row(Channel channel, Pace pace, String shop) {
        /** {@code ENABLED}, {@code FAILING} or {@code DISABLED}. */
        public String state() {
            if (!channel.enabled()) return "DISABLED";
            return pace.failures() > 0 ? "FAILING" : "ENABLED";
        }
    }
}
