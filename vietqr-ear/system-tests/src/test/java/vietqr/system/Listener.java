package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that listens at {@code /vqr/socket}, and keeps what it hears. */
final class Listener implements WebSocket.Listener, AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile String closed = "";
    private volatile boolean answered;

    /** @param query such as {@code refId=...} */
    Listener(Gateway gateway, String query) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(gateway, query), this)
                .join();
        socket.sendPing(ByteBuffer.allocate(0)).join();
        Until.within(Until.SOON, () -> answered || !closed.isEmpty());
    }

    /** It is answered once the gateway has taken the listener in. */
    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        answered = true;
        from.request(1);
        return null;
    }

    /** The status with which a listener is refused. */
    static int refusal(Gateway gateway, String query) {
        try (Listener unexpected = new Listener(gateway, query)) {
            throw new AssertionError("let in: " + query + unexpected.heard);
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private static URI address(Gateway gateway, String query) {
        return URI.create("ws://127.0.0.1:" + gateway.launch().port() + "/vqr/socket?" + query);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = status + " " + reason;
        return null;
    }

    void says(String text) {
        socket.sendText(text, true).join();
    }

    /** Why the gateway has ended it; {@code ""} while it has not. */
    String closed() {
        return closed;
    }

    /** The first so many frames, as soon as they are here. */
    List<JsonObject> frames(int count) {
        Until.holds(count + " frames, not " + heard, Until.SOON, () -> heard.size() >= count);
        return heard.stream().map(Listener::object).toList();
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
