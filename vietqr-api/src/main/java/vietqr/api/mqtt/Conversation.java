package vietqr.api.mqtt;

import vietqr.device.DeviceLogin;

import java.nio.charset.StandardCharsets;

/** Understands what devices say. */
public interface Conversation {
    /**
     * What a device said, which may be said on this topic.
     *
     * @param packet the number under which it was said, on this connection or one before; of no meaning without an acknowledgement
     * @param again whether the device, which got none, says the same packet again
     */
    record Saying(DeviceLogin device, String topic, byte[] payload, int packet, boolean again) {}

    /** A way back to the same device; what it does not listen to is dropped. */
    interface Reply {
        void say(String topic, byte[] payload);

        /** Where the device hears what is owed to it. */
        String frames();

        default void say(String topic, String json) {
            say(topic, json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The way back to a device that is gone. */
    Reply NOBODY = new Reply() {
        @Override
        public void say(String topic, byte[] payload) {}

        @Override
        public String frames() {
            return "";
        }
    };

    /** The device listens to what is owed to it now. */
    void listens(DeviceLogin device, Reply reply);

    /** Returns when what was said has been done; it may wait for the database, and for banks. */
    void heard(Saying saying, Reply reply);
}
