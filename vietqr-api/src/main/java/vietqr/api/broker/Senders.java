package vietqr.api.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.api.mqtt.Topics;
import vietqr.device.Boxes;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.device.MacAddress;
import vietqr.kernel.Fields;

import java.util.List;
import java.util.Optional;

/** Whose words they are that come over a broker: the topic's last part, or below it, is a machine's name; a box says its address. */
@ApplicationScoped
class Senders {
    private static final List<String> OF_MACHINES =
            List.of(Topics.REQUEST, Topics.REQUEST_STATUS, Topics.REFUND_REQUEST + "/", Topics.CASH);

    private final Logins logins;
    private final Boxes boxes;

    /** For the container's proxy only. */
    protected Senders() {
        this(null, null);
    }

    @Inject
    Senders(Logins logins, Boxes boxes) {
        this.logins = logins;
        this.boxes = boxes;
    }

    /** Empty if nobody that has a login can have said it. */
    Optional<DeviceLogin> of(String topic, byte[] payload) {
        if (topic.equals(Topics.HANDLE_BOX)) return box(payload);
        if (topic.equals(Topics.TEST_CALLBACK))
            return Fields.parse(payload)
                    .map(given -> given.text("terminalCode"))
                    .flatMap(this::machine);
        return nameIn(topic).flatMap(this::machine);
    }

    static Optional<String> nameIn(String topic) {
        return OF_MACHINES.stream()
                .filter(topic::startsWith)
                .map(prefix -> topic.substring(prefix.length()).split("/", 2)[0])
                .findFirst();
    }

    private Optional<DeviceLogin> machine(String name) {
        return logins.byName(name).filter(login -> login.terminalId().isPresent());
    }

    private Optional<DeviceLogin> box(byte[] payload) {
        return Fields.parse(payload)
                .flatMap(given -> MacAddress.read(given.text("macAddr")))
                .flatMap(boxes::byMac)
                .flatMap(found -> logins.ofBox(found.id()));
    }
}
