package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.airing.Screens;
import vietqr.api.mqtt.Conversation.Reply;
import vietqr.api.mqtt.Topics;
import vietqr.device.Box;
import vietqr.device.BoxReport;
import vietqr.device.Boxes;
import vietqr.device.DeviceLogin;
import vietqr.device.MacAddress;
import vietqr.kernel.Fields;

import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** How boxes make themselves known (wire reference, section 12.1). */
@ApplicationScoped
class BoxDoor {
    private static final String ACCESS_KEY = "VietQRBoxAccessKey";

    private final Boxes boxes;
    private final Screens screens;

    /** For the container's proxy only. */
    protected BoxDoor() {
        this(null, null);
    }

    @Inject
    BoxDoor(Boxes boxes, Screens screens) {
        this.boxes = boxes;
        this.screens = screens;
    }

    /** What a bound box shows while nobody is to pay. */
    Optional<String> standing(DeviceLogin device) {
        return box(device).flatMap(screens::standing);
    }

    /** The answer is the same however often it is asked for; a wrong checksum, or another box's address, gets none. */
    void register(DeviceLogin device, byte[] body, Reply reply) {
        Optional<Fields> given = Fields.parse(body);
        Optional<Box> box = box(device);
        if (given.isEmpty() || box.isEmpty()) return;
        String address = given.get().text("macAddr");
        boolean own = MacAddress.read(address).equals(Optional.of(box.get().mac()));
        if (!own || !CheckSum.matches(given.get().text("checkSum"), address, ACCESS_KEY)) return;
        boxes.report(box.get().id(), report(given.get()));
        reply.say(Topics.HANDLE_BOX_RESPONSE + address, known(box.get()));
    }

    private Optional<Box> box(DeviceLogin device) {
        return device.boxId().isPresent() ? boxes.find(device.boxId().getAsLong()) : Optional.empty();
    }

    private static BoxReport report(Fields given) {
        return new BoxReport(given.text("serialNumber"), given.text("firmware"), given.text("localIP"));
    }

    private static String known(Box box) {
        return JSON.createObjectBuilder()
                .add("qrCertificate", box.certificate())
                .add("boxId", box.boxId())
                .build()
                .toString();
    }
}
