package vietqr.system;

import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;

import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A QR box makes itself known by MQTT and does what it is told, with a client that is not ours. */
@ExtendWith(SharedGateway.class)
class BoxIT {
    private final Gateway gateway;
    private final Http http;

    BoxIT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
    }

    @Test
    void aBoxMakesItselfKnownShowsCodesAndSpeaks() {
        String mac = String.format("%012X", Ids.next() & 0xFFFFFFFFFFFFL).replaceAll("(..)(?!$)", "$1:");
        ApiClient partner = ApiClient.partner(http);
        JsonObject known = partner.ask("/vqr/api/tid/sync-box", words("macAddr", mac));
        assertThat(partner.ask("/vqr/api/tid/sync-box", words("macAddr", mac.toLowerCase())))
                .isEqualTo(known);
        String boxCode = known.getString("boxCode");
        new DeviceLogins(gateway.database())
                .login(
                        boxCode,
                        boxCode,
                        known.getString("boxId"),
                        "box_id",
                        "select id from device_box where code = ?");
        String frames = "vietqr/boxId/" + known.getString("boxId");
        String answers = "/vqr/handle-box/response/" + mac;
        try (Machine box = Machine.connected(boxCode, boxCode)) {
            box.listensTo(answers);
            box.says("/vqr/handle-box", words("macAddr", mac, "checkSum", CheckOrder.md5(mac + "wrong")));
            box.says(
                    "/vqr/handle-box",
                    words(
                            "macAddr",
                            mac,
                            "checkSum",
                            CheckOrder.md5(mac + "VietQRBoxAccessKey"),
                            "firmware",
                            "box-1.2"));
            assertThat(box.hears(answers).keySet()).containsExactly("qrCertificate", "boxId");
            box.listensTo(frames);

            partner.ask("/vqr/api/tid/active-box", words("boxCode", boxCode, "terminalCode", Demo.TERMINAL));
            JsonObject bound = box.hears(frames, kind("N16"));
            assertThat(bound.getString("terminalCode")).isEqualTo(Demo.TERMINAL);
            assertThat(bound.getString("qrCode")).startsWith("000201");

            JsonObject shown = partner.ask(
                    "/vqr/api/tid/dynamic-qr", words("boxCode", boxCode, "amount", "23000", "content", "BANH MI"));
            JsonObject code = box.hears(frames, kind("N17"));
            assertThat(code.getString("qrCode")).isEqualTo(shown.getString("qrCode"));
            assertThat(code.getString("amount")).isEqualTo("23,000");
            JsonObject cancel =
                    words("boxCode", boxCode, "transactionReceiveId", shown.getString("transactionReceiveId"));
            partner.ask("/vqr/api/tid/cancel-qr", cancel);
            assertThat(box.hears(frames, kind("N12")).getString("transactionReceiveId"))
                    .isEqualTo(code.getString("transactionReceiveId"));

            JsonObject wish = Json.createObjectBuilder(
                            Order.wish(Order.unique("BOX"), 24_000).build())
                    .add("terminalCode", "")
                    .add("subTerminalCode", boxCode)
                    .build();
            JsonObject generated = partner.ask(Order.GENERATE, wish);
            assertThat(generated.getString("terminalCode")).isEqualTo(Demo.TERMINAL);
            box.hears(frames, frame -> frame.getString("qrCode", "").equals(generated.getString("qrCode")));
            new Credit(Order.unique("T"), Order.unique("FT"), 24_000, generated.getString("content")).tell(http);
            assertThat(box.hears(
                                    frames,
                                    frame -> frame.getString("amount", "").equals("24,000")
                                            && kind("N05").test(frame))
                            .getString("message"))
                    .isEqualTo("Đã nhận hai mươi tư nghìn đồng");
            assertThat(box.all(answers)).hasSize(1);
            assertThat(http.get("/vqr/api/tid/info/" + boxCode, "Authorization", Http.bearer(partner.token()))
                            .object()
                            .getString("firmware"))
                    .isEqualTo("box-1.2");
            assertThatThrownBy(() -> box.listensTo("vietqr/boxId/VlZCMTIzNDU2VmlldFFSQm94QWNjZXNzS2V5"))
                    .hasCauseInstanceOf(Mqtt3SubAckException.class);
        }
    }

    private static Predicate<JsonObject> kind(String kind) {
        return frame -> frame.getString("notificationType").equals(kind);
    }

    private static JsonObject words(String... namesAndValues) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) object.add(namesAndValues[i], namesAndValues[i + 1]);
        return object.build();
    }
}
