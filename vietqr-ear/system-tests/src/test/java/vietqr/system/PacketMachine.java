package vietqr.system;

import jakarta.json.JsonStructure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** A device that makes its MQTT 3.1.1 packets itself, and so may say one again as only a broken line would have a client do it. */
final class PacketMachine implements AutoCloseable {
    private static final int CONNECT = 0x10;
    private static final int CONNECT_ANSWER = 0x20;
    private static final int PUBLISH_AT_LEAST_ONCE = 0x32;
    private static final int AGAIN = 0x08;
    private static final int PUBLISH_ANSWER = 0x40;
    private static final int WITH_LOGIN = 0xC2;
    private static final int WITH_WILL = 0x0C;
    private static final int GOODBYE = 0xE0;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private PacketMachine(Socket socket) {
        this.socket = socket;
    }

    static PacketMachine connected(String name, String secret) throws IOException {
        return connected(name, secret, "", "");
    }

    /** @param willTopic {@code ""} for none */
    static PacketMachine connected(String name, String secret, String willTopic, String will) throws IOException {
        Socket socket = new Socket("127.0.0.1", SharedGateway.MQTT_PORT);
        socket.setSoTimeout(PATIENCE_MILLIS);
        PacketMachine machine = new PacketMachine(socket);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(WITH_LOGIN | (willTopic.isEmpty() ? 0 : WITH_WILL));
        out.writeShort(60);
        out.writeUTF("packets");
        if (!willTopic.isEmpty()) {
            out.writeUTF(willTopic);
            out.writeUTF(will);
        }
        out.writeUTF(name);
        out.writeUTF(secret);
        machine.send(CONNECT, body.toByteArray());
        machine.answered(CONNECT_ANSWER, 0);
        return machine;
    }

    /** Returns when it is acknowledged. */
    void says(String topic, JsonStructure words, int packet, boolean again) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF(topic);
        out.writeShort(packet);
        out.write(words.toString().getBytes(StandardCharsets.UTF_8));
        send(PUBLISH_AT_LEAST_ONCE | (again ? AGAIN : 0), body.toByteArray());
        answered(PUBLISH_ANSWER, packet);
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    void saysGoodbye() throws IOException {
        send(GOODBYE, new byte[0]);
    }

    private void send(int type, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(type);
        for (int left = body.length; ; left /= 128) {
            packet.write(left % 128 | (left < 128 ? 0 : 128));
            if (left < 128) break;
        }
        packet.write(body);
        socket.getOutputStream().write(packet.toByteArray());
    }

    private void answered(int type, int last) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] packet = in.readNBytes(4);
        assertThat(packet).hasSize(4);
        assertThat(packet[0] & 0xFF).isEqualTo(type);
        assertThat((packet[2] & 0xFF) << 8 | packet[3] & 0xFF).isEqualTo(last);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
