package vietqr.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** All connections that listen, on one thread, so that they take little of the machine they measure. */
final class Audience implements AutoCloseable {
    /** How many may be on their way in at once: what arrives after a power cut, not what arrives in an attack. */
    private static final int MOST_COMING = 200;

    private static final long BEAT_NANOS = 45_000_000_000L;
    private static final long SLICE_MILLIS = 100;
    private static final int LARGEST_READ = 1 << 16;
    private static final long PATIENCE_NANOS = 240_000_000_000L;

    private final Selector selector = Selector.open();
    private final Queue<Ear> outside = new ConcurrentLinkedQueue<>();
    private final Queue<Spoke> inside = new ConcurrentLinkedQueue<>();
    private final AtomicInteger listening = new AtomicInteger();
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST_READ);
    private final Thread thread = new Thread(this::run, "audience");
    private volatile RuntimeException failure;
    private volatile boolean ending;
    private int coming;

    Audience() throws IOException {
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns once all of them listen. */
    void join(List<? extends Ear> ears) {
        int wanted = listening.get() + ears.size();
        long end = System.nanoTime() + PATIENCE_NANOS;
        outside.addAll(ears);
        while (listening.get() < wanted) {
            check();
            if (System.nanoTime() > end)
                throw new IllegalStateException((wanted - listening.get()) + " of " + ears.size() + " do not get in");
            LockSupport.parkNanos(10_000_000L);
        }
    }

    /** Throws if one of them was sent away. */
    void check() {
        if (failure != null) throw new IllegalStateException("a listener is gone", failure);
    }

    /** Nanoseconds of the processor that the thread has used. */
    long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    private void run() {
        try {
            while (!ending) {
                while (coming < MOST_COMING && !outside.isEmpty()) open(outside.poll());
                selector.select(this::ready, SLICE_MILLIS);
                beat();
            }
        } catch (IOException | RuntimeException broken) {
            if (!ending) failure = new IllegalStateException(broken);
        }
    }

    private void open(Ear ear) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ear.port()));
        inside.add(new Spoke(channel.register(selector, SelectionKey.OP_CONNECT, ear), System.nanoTime()));
        coming++;
    }

    private void ready(SelectionKey key) {
        Ear ear = (Ear) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                say(channel, ear.greeting());
            } else read(ear, channel);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void read(Ear ear, SocketChannel channel) throws IOException {
        buffer.clear();
        int length = channel.read(buffer);
        if (length < 0)
            throw new IllegalStateException("the gateway has ended the connection of " + ear
                    + (ear.listening() ? "" : ", which does not listen yet") + ", with " + listening + " listening");
        boolean before = ear.listening();
        say(channel, ear.hear(buffer.array(), length, System.nanoTime()));
        if (before || !ear.listening()) return;
        coming--;
        listening.incrementAndGet();
    }

    /** So little is said that it always fits into what the system holds. */
    private static void say(SocketChannel channel, byte[] words) throws IOException {
        if (words.length > 0 && channel.write(ByteBuffer.wrap(words)) < words.length)
            throw new IllegalStateException("the gateway does not listen");
    }

    /** Each as long after it spoke last, so that not all come at once. */
    private void beat() throws IOException {
        long now = System.nanoTime();
        while (!inside.isEmpty() && now - inside.peek().spokeAt > BEAT_NANOS) {
            SelectionKey key = inside.poll().key;
            Ear ear = (Ear) key.attachment();
            if (ear.listening()) say((SocketChannel) key.channel(), ear.beat());
            inside.add(new Spoke(key, now));
        }
    }

    private record Spoke(SelectionKey key, long spokeAt) {}

    @Override
    public void close() throws IOException {
        ending = true;
        selector.wakeup();
        for (Spoke one : inside) one.key.channel().close();
        selector.close();
    }
}
