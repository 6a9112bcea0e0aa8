package vietqr.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.MqttAddress;
import vietqr.web.session.Visit;

import java.io.IOException;

/** {@code /devices/virtual.xhtml?id=}: a box in the browser, which does what a real one does once it is given its secret. */
@Named("devicesVirtualPage")
@RequestScoped
public class VirtualPage {
    @Inject
    private Boxes boxes;

    @Inject
    private MqttAddress address;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Box box;

    /** Somebody else's is answered like one that does not exist. */
    public void open() throws IOException {
        if (box() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public Box box() {
        Long id = Exchange.number("id");
        if (box == null && id != null && current.may(Permission.SEE_TERMINALS))
            box = boxes.find(visit.sight(), id).orElse(null);
        return box;
    }

    public String checkSum() {
        return box().checkSum();
    }

    /** How the browser reaches MQTT; {@code ""} if it does not. */
    public String url() {
        return address.url().orElse("");
    }
}
