package vietqr.launcher;

import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

import java.time.Duration;

/**
 * Lets the application answer, in the documented shapes, what the HTTP server would otherwise answer in its own way or not
 * at all: bodies that are not packed as they say, and addresses whose escapes make no sense; and keeps little, and not for long, for whoever
 * does not read. The listener looks for an add-on of the name {@code comet} when its {@code comet-support-enabled} is on (see {@link ServerSettings}) and takes this
 * one, by {@code META-INF/hk2-locator/default}; Comet itself is not used.
 */
public final class ServerEdge implements AddOn {
    /** Three times as long as writing waits by {@link ServerSettings}, so that whoever writes hears of it first. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Duration patience;

    /** For the server. */
    public ServerEdge() {
        this(PATIENCE);
    }

    ServerEdge(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
        int codec = chain.indexOfType(HttpServerFilter.class);
        leaveBodiesPacked((HttpServerFilter) chain.get(codec));
        chain.add(codec + 1, new LiteralPercent());
        chain.add(codec + 1, new ShortQueues(new UnreadAnswers(patience)));
    }

    /** Answers go on being packed. */
    private static void leaveBodiesPacked(HttpServerFilter codec) {
        for (ContentEncoding encoding : codec.getContentEncodings()) {
            codec.removeContentEncoding(encoding);
            codec.addContentEncoding(new OneWay(encoding));
        }
    }
}
