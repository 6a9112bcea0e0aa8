package vietqr.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import vietqr.settings.MqttDoor;
import vietqr.settings.Settings;

import java.net.URI;
import java.util.Optional;

/** Where browsers find MQTT over WebSocket: where the operator says, else the port beside the host of the page. */
@RequestScoped
public class MqttAddress {
    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    /** Empty if there is none. */
    public Optional<String> url() {
        MqttDoor door = settings.mqtt();
        if (door.webSocketUrl().isPresent()) return door.webSocketUrl().map(URI::toString);
        if (door.webSocketPort().isEmpty()) return Optional.empty();
        String scheme = door.keyStore().isPresent() ? "wss" : "ws";
        return Optional.of(scheme + "://" + request.getServerName() + ":"
                + door.webSocketPort().getAsInt() + "/mqtt");
    }
}
