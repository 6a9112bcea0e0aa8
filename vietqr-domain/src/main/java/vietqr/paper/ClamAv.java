package vietqr.paper;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * ClamAV's daemon, asked by its command {@code INSTREAM}: the file in pieces with their lengths in front, a piece of length
 * zero at the end, and one line as answer. Any answer but "OK" and "FOUND" is a failure.
 */
final class ClamAv implements Scanner {
    private static final Logger LOG = System.getLogger(ClamAv.class.getName());
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final InetSocketAddress place;
    private final Duration patience;

    ClamAv(InetSocketAddress place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    @Override
    public Finding scan(byte[] content) {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(place.getHostString()), place.getPort()), millis);
            socket.setSoTimeout(millis);
            send(content, socket);
            return finding(answer(socket.getInputStream()));
        } catch (IOException silent) {
            LOG.log(Level.ERROR, "ClamAV at {0} has not answered: {1}", place, silent);
            return Finding.FAILED;
        }
    }

    private static void send(byte[] content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write(COMMAND);
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private Finding finding(String answer) {
        if (answer.equals("stream: OK")) return Finding.CLEAN;
        LOG.log(Level.WARNING, "ClamAV at {0} says: {1}", place, answer);
        return answer.endsWith(" FOUND") ? Finding.INFECTED : Finding.FAILED;
    }
}
