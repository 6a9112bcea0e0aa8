package vietqr.bench;

import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * What ten thousand devices and two thousand listeners take of the gateway, and how soon they hear of money: from the time that was planned
 * for the bank's message to the arrival at the device.
 */
final class DeviceBench {
    private static final int LISTENERS_OF_EACH = 4;
    private static final int RATE = 200;
    private static final int HALF = RATE / 2;
    private static final int SECONDS = 30;
    private static final int GOAL_MILLIS = 300;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long SETTLING_NANOS = 10_000_000_000L;

    /** All of the heap is there from the beginning, so that what the process grows by lies outside of it. */
    private static final List<String> OPTIONS = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

    private final Report report;
    private final Path work;
    private final int warmUpSeconds = Integer.getInteger("vietqr.bench.warmup");
    private final int all = RATE * warmUpSeconds + (HALF + RATE) * SECONDS;
    private final Receipts receipts = new Receipts(all, LISTENERS_OF_EACH);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLongArray late = new AtomicLongArray(all);

    DeviceBench(Report report, Path work) {
        this.report = report;
        this.work = work;
    }

    void run() throws Exception {
        HttpBench.delete(work);
        Path image = Path.of(System.getProperty("vietqr.image"));
        Path home = Files.createDirectories(work.resolve("database"));
        int mqttPort = GatewayProcess.freePort();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                        home, Installation.fromJar(HttpBench.program(image.resolve("db")), home));
                GatewayProcess gateway =
                        GatewayProcess.start(image.resolve("vietqr.jar"), work, database, mqttPort, OPTIONS);
                Audience audience = new Audience()) {
            new Shops(database).forgetDeliveries();
            DeviceFleet fleet = new DeviceFleet(database);
            fleet.fill();
            fleet.issue(all);
            connect(gateway, mqttPort, fleet, audience);
            pay(gateway, audience);
        }
        HttpBench.delete(work);
    }

    /** What is connected, how long that took, and what there is of the gateway afterwards. */
    private record State(int heapMegabytes, int residentKilobytes, int threads) {
        static State of(GatewayProcess gateway) throws IOException, InterruptedException {
            LockSupport.parkNanos(SETTLING_NANOS);
            ProcessUse use = new ProcessUse(gateway.pid());
            int heap = new LiveHeap(gateway.pid(), gateway.collections()).megabytes();
            return new State(heap, use.residentKilobytes(), use.threads());
        }
    }

    private void connect(GatewayProcess gateway, int mqttPort, DeviceFleet fleet, Audience audience) throws Exception {
        report.title(String.format(
                Locale.ROOT,
                "Devices: %,d by MQTT, then %,d listeners to server-sent events, of %d merchants",
                DeviceFleet.DEVICES,
                DeviceFleet.MERCHANTS * LISTENERS_OF_EACH,
                DeviceFleet.MERCHANTS));
        report.line("files the generator may have open, and the gateway", ProcessUse.mostFiles());
        // Loads what the first of each kind needs, so that it is not counted as a device's.
        audience.join(fleet.devices(mqttPort, receipts).subList(0, 2));
        audience.join(fleet.listeners(gateway.port(), 1, receipts).subList(0, 1));
        State none = State.of(gateway);
        join(audience, "devices", fleet.devices(mqttPort, receipts).subList(2, DeviceFleet.DEVICES));
        State devices = State.of(gateway);
        tell("device", DeviceFleet.DEVICES, none, devices);
        join(
                audience,
                "listeners",
                fleet.listeners(gateway.port(), LISTENERS_OF_EACH, receipts)
                        .subList(1, DeviceFleet.MERCHANTS * LISTENERS_OF_EACH));
        tell("listener", DeviceFleet.MERCHANTS * LISTENERS_OF_EACH, devices, State.of(gateway));
    }

    private void join(Audience audience, String what, List<? extends Ear> ears) {
        long began = System.nanoTime();
        audience.join(ears);
        double seconds = (System.nanoTime() - began) / 1e9;
        report.line(what + " let in", String.format(Locale.ROOT, "%.0f /s", ears.size() / seconds));
    }

    private void tell(String what, int count, State before, State after) {
        report.line(
                "heap of a " + what,
                String.format(
                        Locale.ROOT,
                        "%.1f KB (%d MB, before %d MB)",
                        (after.heapMegabytes - before.heapMegabytes) * 1024.0 / count,
                        after.heapMegabytes,
                        before.heapMegabytes));
        report.line(
                "memory of a " + what + " outside the heap",
                String.format(
                        Locale.ROOT,
                        "%.1f KB (process %d MB, before %d MB)",
                        (double) (after.residentKilobytes - before.residentKilobytes) / count,
                        after.residentKilobytes >> 10,
                        before.residentKilobytes >> 10));
        report.line(
                "threads of the gateway", String.format(Locale.ROOT, "%d, before %d", after.threads, before.threads));
    }

    private void pay(GatewayProcess gateway, Audience audience) throws Exception {
        Pace.keep(RATE, warmUpSeconds, payments(gateway));
        await(audience, 0, next.get());
        pay(HALF, gateway, audience);
        pay(RATE, gateway, audience);
    }

    private void pay(int rate, GatewayProcess gateway, Audience audience) throws Exception {
        ProcessUse server = new ProcessUse(gateway.pid());
        ProcessUse self = new ProcessUse(ProcessHandle.current().pid());
        Duration serverBefore = server.processorTime();
        Duration selfBefore = self.processorTime();
        long audienceBefore = audience.cpuNanos();
        int from = next.get();
        long began = System.nanoTime();
        Pace.Latencies bank = Pace.keep(rate, SECONDS, payments(gateway));
        double seconds = (System.nanoTime() - began) / 1e9;
        double serverShare = share(server.processorTime().minus(serverBefore), seconds);
        double selfShare = share(self.processorTime().minus(selfBefore), seconds);
        double audienceShare = share(Duration.ofNanos(audience.cpuNanos() - audienceBefore), seconds);
        int to = next.get();
        await(audience, from, to);
        print(rate, from, to, bank);
        report.title("Limits of the generator, which shares the cores with gateway and database");
        report.line("cores used by the gateway", String.format(Locale.ROOT, "%.2f", serverShare));
        report.line(
                "cores used by the generator, its listening thread",
                String.format(Locale.ROOT, "%.2f, %.2f", selfShare, audienceShare));
        report.line("messages sent later than planned, ms", percentiles(lateness(from, to)));
    }

    private static double share(Duration used, double seconds) {
        return used.toNanos() / 1e9 / seconds;
    }

    private void await(Audience audience, int from, int to) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!receipts.allHeard(from, to) && System.nanoTime() < end) {
            audience.check();
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private void print(int rate, int from, int to, Pace.Latencies bank) {
        Pace.Latencies devices = receipts.ofDevices(from, to);
        Pace.Latencies listeners = receipts.ofListeners(from, to);
        report.title(rate + " payments a second for " + SECONDS + " s, in milliseconds from the planned time");
        report.line("answer to the bank", percentiles(bank));
        report.line("receipt at the device", percentiles(devices));
        if (rate == RATE) report.atMost("receipt at the device: p95", devices.percentile(95), GOAL_MILLIS);
        report.line("receipt by the merchant's listeners", percentiles(listeners));
        report.line(
                "payments, heard of by their device, twice",
                String.format(
                        Locale.ROOT, "%,d, %,d, %,d", to - from, devices.nanos().length, receipts.repeated(from, to)));
        report.line(
                "listeners to be told, told",
                String.format(Locale.ROOT, "%,d, %,d", (to - from) * LISTENERS_OF_EACH, listeners.nanos().length));
    }

    private static String percentiles(Pace.Latencies found) {
        if (found.nanos().length == 0) return "none";
        return String.format(
                Locale.ROOT,
                "p50 %.0f, p95 %.0f, p99 %.0f",
                found.percentile(50),
                found.percentile(95),
                found.percentile(99));
    }

    private Pace.Latencies lateness(int from, int to) {
        long[] nanos = new long[to - from];
        for (int at = 0; at < nanos.length; at++) nanos[at] = late.get(from + at);
        Arrays.sort(nanos);
        return new Pace.Latencies(nanos);
    }

    private Crowd.Callers payments(GatewayProcess gateway) throws Exception {
        String bearer = "Authorization: Bearer " + gateway.bankToken() + "\r\n";
        return () -> new Payer(gateway, bearer);
    }

    /** The bank, over one of its connections. */
    private final class Payer implements Crowd.Caller {
        private final AtomicInteger number = new AtomicInteger();
        private final Poster poster;

        Payer(GatewayProcess gateway, String bearer) {
            this.poster = new Poster(
                    gateway, "/vqr/bank/api/transaction-sync", bearer, () -> DeviceFleet.notice(number.get()), a -> {});
        }

        @Override
        public void call() throws IOException {
            call(System.nanoTime());
        }

        @Override
        public void call(long due) throws IOException {
            number.set(next.getAndIncrement());
            receipts.planned(number.get(), due);
            late.set(number.get(), System.nanoTime() - due);
            poster.call();
        }

        @Override
        public void close() throws IOException {
            poster.close();
        }
    }
}
