package vietqr.launcher;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.nio.NIOConnection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Breaks connections of whose waiting bytes the other end has taken none for a while. The server gives the answer up sooner, but goes on
 * holding the connection, with what is left, for as long as the other end likes.
 */
final class UnreadAnswers {
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final long patience;

    /** @param patience for how long nothing may be taken; looked at four times in it */
    UnreadAnswers(Duration patience) {
        this.patience = patience.toNanos();
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "unread-answers");
            thread.setDaemon(true);
            return thread;
        });
        long pause = this.patience / 4;
        looks.scheduleWithFixedDelay(() -> watched.forEach(Watched::look), pause, pause, TimeUnit.NANOSECONDS);
    }

    void watch(NIOConnection connection) {
        Watched one = new Watched(connection);
        connection.getMonitoringConfig().addProbes(one);
        watched.add(one);
    }

    private final class Watched extends ConnectionProbe.Adapter {
        private final NIOConnection connection;
        private volatile long taken = System.nanoTime();

        Watched(NIOConnection connection) {
            this.connection = connection;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void onWriteEvent(Connection connection, Buffer data, long bytes) {
            if (bytes > 0) taken = System.nanoTime();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void onCloseEvent(Connection connection) {
            watched.remove(this);
        }

        void look() {
            if (!connection.isOpen()) watched.remove(this);
            else if (connection.getAsyncWriteQueue().spaceInBytes() == 0) taken = System.nanoTime();
            else if (System.nanoTime() - taken > patience) connection.terminateSilently();
        }
    }
}
