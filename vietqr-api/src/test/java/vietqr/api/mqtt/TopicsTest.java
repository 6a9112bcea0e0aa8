package vietqr.api.mqtt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.device.MacAddress;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A device has its own topics, and no others whatever it calls them. */
class TopicsTest {
    private static final String BOX_ID = "VlZCMTIzNDU2VmlldFFSQm94QWNjZXNzS2V5";

    private final Topics ofMachine = new Topics("SHOP01", Optional.empty());
    private final Topics ofBox = new Topics(BOX_ID, MacAddress.read("AA:BB:CC:DD:EE:FF"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vietqr/bdsd/SHOP01",
                "vietqr/response/SHOP01",
                "vietqr/response-status/SHOP01",
                "vietqr/response/transaction-callback",
                "vietqr/refund-response/00323cf7ae2e1960c684c683897409c0"
            })
    void aMachineHearsItsOwn(String topic) {
        assertThat(ofMachine.mayHear(topic)).isTrue();
        assertThat(ofMachine.maySay(topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vietqr/request/SHOP01",
                "vietqr/request-status/SHOP01",
                "vietqr/test/transaction-callback",
                "vietqr/refund-request",
                "vietqr/refund-request/anything/else",
                "vietqr/cash/SHOP01",
                "vietqr/cash/SHOP01/level"
            })
    void aMachineSaysItsOwn(String topic) {
        assertThat(ofMachine.maySay(topic)).isTrue();
        assertThat(ofMachine.mayHear(topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/+/+",
                "vietqr/#",
                "vietqr/bdsd/+",
                "vietqr/bdsd/#",
                "vietqr/bdsd/SHOP01/#",
                "vietqr/+/SHOP01",
                "$share/group/vietqr/bdsd/SHOP01",
                "$SYS/broker",
                "vietqr/bdsd/SHOP02",
                "vietqr/bdsd/SHOP01/",
                "vietqr/bdsd/SHOP01/x",
                "/vietqr/bdsd/SHOP01",
                "vietqr/bdsd/shop01",
                "vietqr/bdsd/",
                "vietqr/response/SHOP02",
                "vietqr/request/SHOP02",
                "vietqr/cash/SHOP011",
                "vietqr/cash/",
                "vietqr/refund-requests",
                "vietqr/refund-response/",
                "vietqr/refund-response/+",
                "vietqr/refund-response/00323cf7",
                "vietqr/boxId/SHOP01",
                "/vqr/handle-box",
                "/vqr/handle-box/response/AA:BB:CC:DD:EE:FF",
                ""
            })
    void anythingElseIsNotAMachines(String topic) {
        assertThat(ofMachine.mayHear(topic)).isFalse();
        assertThat(ofMachine.maySay(topic)).isFalse();
    }

    @Test
    void aBoxMakesItselfKnownAndHearsItsOwn() {
        assertThat(ofBox.maySay("/vqr/handle-box")).isTrue();
        assertThat(ofBox.mayHear("/vqr/handle-box/response/aa:bb:cc:dd:ee:ff")).isTrue();
        assertThat(ofBox.mayHear("vietqr/boxId/" + BOX_ID)).isTrue();
        assertThat(ofBox.frames()).isEqualTo("vietqr/boxId/" + BOX_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vqr/handle-box/response/AA:BB:CC:DD:EE:00",
                "/vqr/handle-box/response/+",
                "/vqr/handle-box/response/",
                "/vqr/handle-box/#",
                "vietqr/boxId/VlZCMTIzNDU3VmlldFFSQm94QWNjZXNzS2V5",
                "vietqr/boxId/+",
                "vietqr/bdsd/VVB123456",
                "vietqr/request/VVB123456",
                "vietqr/test/transaction-callback",
                "vietqr/response/transaction-callback",
                "vietqr/refund-request"
            })
    void anythingElseIsNotABoxes(String topic) {
        assertThat(ofBox.mayHear(topic)).isFalse();
        assertThat(ofBox.maySay(topic)).isFalse();
    }
}
