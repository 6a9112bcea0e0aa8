package vietqr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Posts one body after the other over a connection of its own. Any answer but 200 is a failure. */
final class Poster implements Crowd.Caller {
    private final KeptConnection connection;
    private final String path;
    private final String headers;
    private final Supplier<String> bodies;
    private final Consumer<String> answers;

    /** @param headers each with the end of its line */
    Poster(GatewayProcess gateway, String path, String headers, Supplier<String> bodies, Consumer<String> answers) {
        this.connection = new KeptConnection(gateway.port());
        this.path = path;
        this.headers = headers;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Override
    public void call() throws IOException {
        KeptConnection.Answer answer =
                connection.post(path, headers, bodies.get().getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 200) throw new IOException(path + " answered " + answer.status() + " " + answer.body());
        answers.accept(answer.body());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
