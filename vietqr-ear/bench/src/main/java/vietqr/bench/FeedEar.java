package vietqr.bench;

import java.nio.charset.StandardCharsets;

/** A merchant's system that follows the feed of events by HTTP. */
final class FeedEar extends Ear {
    private static final byte[] NOTHING = {};
    private static final byte[] OPEN = ": following".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final String key;
    private final Receipts receipts;

    /** Of the payment that it heard of last: several events tell of one, the first counts. */
    private int last = -1;

    FeedEar(int port, String key, Receipts receipts) {
        this.port = port;
        this.key = key;
        this.receipts = receipts;
    }

    @Override
    int port() {
        return port;
    }

    @Override
    byte[] greeting() {
        return ("GET /vqr/v1/events/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
                        + "Authorization: Bearer " + key + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    byte[] beat() {
        return NOTHING;
    }

    @Override
    Heard understand(byte[] data, long nanos) {
        int from = 0;
        for (int at = 0; at < data.length; at++)
            if (data[at] == '\n') {
                line(data, from, at, nanos);
                from = at + 1;
            }
        return new Heard(from, NOTHING);
    }

    private void line(byte[] data, int from, int to, long nanos) {
        if (begins(data, from, to, OPEN)) listens();
        if (!listening() && begins(data, from, to, "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII)))
            if (data[from + 9] != '2')
                throw new IllegalStateException(
                        "refused: " + new String(data, from, to - from, StandardCharsets.UTF_8));
        if (!begins(data, from, to, DATA)) return;
        int number = Receipts.numberIn(data, from, to);
        if (number < 0 || number == last) return;
        last = number;
        receipts.toListener(number, nanos);
    }

    private static boolean begins(byte[] data, int from, int to, byte[] with) {
        if (to - from < with.length) return false;
        for (int at = 0; at < with.length; at++) if (data[from + at] != with[at]) return false;
        return true;
    }

    @Override
    public String toString() {
        return "a listener with " + key;
    }
}
