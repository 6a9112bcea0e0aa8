package vietqr.outbound;

import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A DNS server on a UDP port of its own that changes its mind: each question for an A record gets the next answer of the
 * row, the last one for ever, all with a lifetime of zero. {@link #names} asks it through the JDK's own DNS client.
 */
final class NameServer implements AutoCloseable {
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Queue<List<String>> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger questions = new AtomicInteger();
    private List<String> last = List.of();

    /** @param rows the addresses of the first answer, the second, and so on */
    @SafeVarargs
    NameServer(List<String>... rows) throws IOException {
        for (List<String> row : rows) answers.add(row);
        Thread serving = new Thread(this::serve, "name-server");
        serving.setDaemon(true);
        serving.start();
    }

    int questions() {
        return questions.get();
    }

    Names names() {
        return this::ask;
    }

    private List<InetAddress> ask(String name) throws UnknownHostException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, "dns://127.0.0.1:" + socket.getLocalPort());
        try {
            Attribute found = new InitialDirContext(settings)
                    .getAttributes(name, new String[] {"A"})
                    .get("A");
            if (found == null) throw new UnknownHostException(name);
            List<InetAddress> addresses = new ArrayList<>();
            NamingEnumeration<?> all = found.getAll();
            while (all.hasMore()) addresses.add(InetAddress.getByName((String) all.next()));
            return addresses;
        } catch (NamingException e) {
            throw new UnknownHostException(name + ": " + e);
        }
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            DatagramPacket question = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(question);
                byte[] answer = answer(Arrays.copyOf(buffer, question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        questions.incrementAndGet();
        List<String> next = answers.poll();
        if (next != null) last = next;
        int end = 12;
        while (question[end] != 0) end += question[end] + 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(question, 0, 2);
        out.writeBytes(new byte[] {(byte) 0x84, 0, 0, 1, 0, (byte) last.size(), 0, 0, 0, 0});
        out.write(question, 12, end + 5 - 12);
        for (String address : last) {
            out.writeBytes(new byte[] {(byte) 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4});
            out.writeBytes(InetAddress.getByName(address).getAddress());
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
