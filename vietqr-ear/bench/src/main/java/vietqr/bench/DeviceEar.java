package vietqr.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A device that speaks as much MQTT 3.1.1 as it takes to listen: no client library, so that ten thousand cost next to nothing. */
final class DeviceEar extends Ear {
    private static final int KEEP_ALIVE_SECONDS = 60;
    private static final int CONNECT = 0x10;
    private static final int CONNECT_ANSWER = 0x20;
    private static final int PUBLISH = 0x30;
    private static final int PUBLISH_ANSWER = 0x40;
    private static final int SUBSCRIBE = 0x82;
    private static final int SUBSCRIBE_ANSWER = 0x90;
    private static final byte[] PING = {(byte) 0xc0, 0};

    private final int port;
    private final String name;
    private final String secret;
    private final String topic;
    private final Receipts receipts;

    DeviceEar(int port, String name, String secret, String topic, Receipts receipts) {
        this.port = port;
        this.name = name;
        this.secret = secret;
        this.topic = topic;
        this.receipts = receipts;
    }

    @Override
    int port() {
        return port;
    }

    @Override
    byte[] greeting() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        text(body, "MQTT");
        body.write(4);
        body.write(0xc2);
        body.write(0);
        body.write(KEEP_ALIVE_SECONDS);
        text(body, name);
        text(body, name);
        text(body, secret);
        return packet(CONNECT, body);
    }

    @Override
    byte[] beat() {
        return PING;
    }

    @Override
    Heard understand(byte[] data, long nanos) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        int from = 0;
        while (true) {
            int at = from + 1;
            int length = 0;
            for (int shift = 0; at < data.length; shift += 7) {
                length |= (data[at] & 0x7f) << shift;
                if ((data[at++] & 0x80) == 0) break;
            }
            if (at - from < 2 || (data[at - 1] & 0x80) != 0 || at + length > data.length)
                return new Heard(from, answers.toByteArray());
            take(data, from, at, at + length, nanos, answers);
            from = at + length;
        }
    }

    private void take(byte[] data, int head, int from, int to, long nanos, ByteArrayOutputStream answers) {
        switch (data[head] & 0xf0) {
            case CONNECT_ANSWER -> {
                if (data[from + 1] != 0) throw new IllegalStateException(name + " was refused: " + data[from + 1]);
                answers.writeBytes(subscription());
            }
            case SUBSCRIBE_ANSWER -> {
                if ((data[to - 1] & 0x80) != 0) throw new IllegalStateException(name + " may not hear " + topic);
                listens();
            }
            case PUBLISH -> told(data, head, from, to, nanos, answers);
            default -> {}
        }
    }

    private void told(byte[] data, int head, int from, int to, long nanos, ByteArrayOutputStream answers) {
        int number = Receipts.numberIn(data, from, to);
        if (number >= 0) receipts.toDevice(number, nanos);
        if ((data[head] & 0x06) == 0) return;
        int id = from + 2 + ((data[from] & 0xff) << 8 | data[from + 1] & 0xff);
        answers.write(PUBLISH_ANSWER);
        answers.write(2);
        answers.write(data[id]);
        answers.write(data[id + 1]);
    }

    private byte[] subscription() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(0);
        body.write(1);
        text(body, topic);
        body.write(1);
        return packet(SUBSCRIBE, body);
    }

    private static void text(ByteArrayOutputStream body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        body.write(bytes.length >> 8);
        body.write(bytes.length);
        body.writeBytes(bytes);
    }

    /** All that a device says here is shorter than what takes two bytes of length, {@code 16,384}. */
    private static byte[] packet(int type, ByteArrayOutputStream body) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(type);
        if (body.size() > 0x7f) packet.write(body.size() & 0x7f | 0x80);
        packet.write(body.size() > 0x7f ? body.size() >> 7 : body.size());
        packet.writeBytes(body.toByteArray());
        return packet.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
