package vietqr.api.mqtt;

import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import vietqr.device.MacAddress;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The topics of one device (wire reference, section 12), which are the only ones it may listen to and speak on. A filter with a
 * wildcard is none of them.
 */
public final class Topics {
    public static final String REQUEST = "vietqr/request/";
    public static final String RESPONSE = "vietqr/response/";
    public static final String BALANCE_CHANGE = "vietqr/bdsd/";
    public static final String REQUEST_STATUS = "vietqr/request-status/";
    public static final String RESPONSE_STATUS = "vietqr/response-status/";
    public static final String TEST_CALLBACK = "vietqr/test/transaction-callback";
    public static final String TEST_CALLBACK_RESPONSE = "vietqr/response/transaction-callback";
    public static final String REFUND_REQUEST = "vietqr/refund-request";
    public static final String REFUND_RESPONSE = "vietqr/refund-response/";
    public static final String CASH = "vietqr/cash/";
    public static final String HANDLE_BOX = "/vqr/handle-box";
    public static final String HANDLE_BOX_RESPONSE = "/vqr/handle-box/response/";
    public static final String BOX = "vietqr/boxId/";

    private static final Pattern CHECK_SUM = Pattern.compile("[0-9a-fA-F]{32}");
    private static final int LONGEST = 200;

    private final String own;
    private final Optional<MacAddress> mac;

    /**
     * @param own the last part of them
     * @param mac of a box; empty for a terminal's machine
     */
    Topics(String own, Optional<MacAddress> mac) {
        this.own = own;
        this.mac = mac;
    }

    /** Where it hears what is owed to it. */
    String frames() {
        return (mac.isPresent() ? BOX : BALANCE_CHANGE) + own;
    }

    boolean mayHear(String filter) {
        if (unusable(filter)) return false;
        if (mac.isPresent()) return filter.equals(frames()) || isOwnAddress(filter);
        return filter.equals(frames())
                || filter.equals(RESPONSE + own)
                || filter.startsWith(RESPONSE + own + "/")
                || filter.equals(RESPONSE_STATUS + own)
                || filter.equals(TEST_CALLBACK_RESPONSE)
                || filter.startsWith(REFUND_RESPONSE)
                        && CHECK_SUM
                                .matcher(filter.substring(REFUND_RESPONSE.length()))
                                .matches();
    }

    boolean maySay(String topic) {
        if (unusable(topic)) return false;
        if (mac.isPresent()) return topic.equals(HANDLE_BOX);
        return topic.equals(REQUEST + own)
                || topic.equals(REQUEST_STATUS + own)
                || topic.equals(TEST_CALLBACK)
                || topic.equals(REFUND_REQUEST)
                || topic.startsWith(REFUND_REQUEST + "/")
                || topic.equals(CASH + own)
                || topic.startsWith(CASH + own + "/");
    }

    /** Why a filter is none of a device's. */
    static MqttSubAckReasonCode objection(String filter) {
        if (filter.startsWith("$share/")) return MqttSubAckReasonCode.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED;
        boolean several = filter.indexOf('#') >= 0 || filter.indexOf('+') >= 0;
        return several
                ? MqttSubAckReasonCode.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED
                : MqttSubAckReasonCode.NOT_AUTHORIZED;
    }

    /** Whether it is one on which a device says something to which there is no answer. */
    boolean mayReport(String topic) {
        return maySay(topic) && topic.startsWith(CASH);
    }

    /** For the log, whatever a device has put into it. */
    public static String printable(String topic) {
        String visible = topic.replaceAll("\\p{Cntrl}", "?");
        return visible.substring(0, Math.min(100, visible.length()));
    }

    private boolean isOwnAddress(String filter) {
        return filter.startsWith(HANDLE_BOX_RESPONSE)
                && MacAddress.read(filter.substring(HANDLE_BOX_RESPONSE.length()))
                        .equals(mac);
    }

    private static boolean unusable(String topic) {
        return topic.length() > LONGEST
                || topic.indexOf('#') >= 0
                || topic.indexOf('+') >= 0
                || topic.indexOf('\0') >= 0;
    }
}
