package vietqr.intake;

import java.util.Map;

/**
 * A message at the door, before anybody has looked at it.
 *
 * @param address the network address it came from
 * @param headers those that the formats want to see
 * @param certificate fingerprint of the client certificate a trusted proxy has checked; empty for none
 */
public record RawMessage(String address, Map<String, String> headers, String certificate, byte[] body) {
    @Override
    public String toString() {
        return "RawMessage[" + body.length + " bytes from " + address + "]";
    }
}
