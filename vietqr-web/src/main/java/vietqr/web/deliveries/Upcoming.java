package vietqr.web.deliveries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.delivery.DeliveryLog;
import vietqr.delivery.DeliveryStory;
import vietqr.delivery.NextTry;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;

/** Says when a delivery is sent again, and what it waits for. */
@RequestScoped
public class Upcoming {
    @Inject
    private DeliveryLog log;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** Empty for one that is not sent again. */
    public String of(DeliveryStory delivery) {
        return log.next(delivery).map(this::words).orElse("");
    }

    private String words(NextTry next) {
        return texts.get("delivery.next." + next.kind(), format.exactly(next.at()));
    }
}
