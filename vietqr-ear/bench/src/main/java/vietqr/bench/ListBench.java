package vietqr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether lists stay quick however many payments there are: by the portal and by the API, with and without filters. */
final class ListBench {
    private static final long FEW = 100_000;
    private static final int WARM_UP = 30;
    private static final int LOOKS = 60;
    private static final double GOAL_MILLIS = 300;
    private static final double GOAL_GROWTH = 2;

    private final Report report;
    private final Path work;
    private final long rows;

    ListBench(Report report, Path work, long rows) {
        this.report = report;
        this.work = work;
        this.rows = rows;
    }

    void run() throws Exception {
        GatewayProcess.onFreshDatabase(work, (gateway, database) -> {
            YearOfPayments payments = new YearOfPayments(database);
            payments.prepare();
            payments.fillUpTo(FEW);
            look(gateway.port(), payments.somewhere(), WARM_UP);
            Map<String, double[]> few = look(gateway.port(), payments.somewhere(), LOOKS);
            payments.fillUpTo(rows);
            look(gateway.port(), payments.somewhere(), 3);
            tell(few, look(gateway.port(), payments.somewhere(), LOOKS));
        });
    }

    private void tell(Map<String, double[]> few, Map<String, double[]> many) {
        report.title(String.format(Locale.ROOT, "Lists: milliseconds with %,d payments, and with %,d", rows, FEW));
        double slowest = 0;
        double growth = 0;
        for (Map.Entry<String, double[]> one : many.entrySet()) {
            double[] before = few.get(one.getKey());
            double[] now = one.getValue();
            report.line(
                    one.getKey(),
                    String.format(
                            Locale.ROOT,
                            "median %.0f, 95 of 100 within %.0f; before %.0f, %.0f",
                            now[0],
                            now[1],
                            before[0],
                            before[1]));
            slowest = Math.max(slowest, now[1]);
            growth = Math.max(growth, now[0] / before[0]);
        }
        report.atMost("slowest list, 95 of 100 within, ms", slowest, GOAL_MILLIS);
        report.atMost("most that a median has grown, times", growth, GOAL_GROWTH);
    }

    /** Of each list the median and what 95 of 100 looks stay within. */
    private Map<String, double[]> look(int port, long somewhere, int times) throws IOException, InterruptedException {
        Map<String, double[]> found = new LinkedHashMap<>();
        // Signed in anew each time: nobody stays signed in for as long as the filling takes.
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put("owner", Visitor.person(port, "owner@demo.example"));
        visitors.put("admin", Visitor.person(port, "admin@demo.example"));
        visitors.put("program", Visitor.program(port));
        for (Map.Entry<String, Visitor> visitor : visitors.entrySet())
            for (String path : paths(visitor.getKey(), somewhere)) {
                List<Double> millis = new ArrayList<>();
                for (int time = 0; time < times; time++) {
                    long began = System.nanoTime();
                    visitor.getValue().get(path);
                    millis.add((System.nanoTime() - began) / 1e6);
                }
                Collections.sort(millis);
                String name = visitor.getKey() + " " + path.replaceAll("\\d{4,}", "…");
                found.put(name, new double[] {
                    millis.get(millis.size() / 2), millis.get((int) Math.ceil(millis.size() * 0.95) - 1)
                });
            }
        return found;
    }

    private static List<String> paths(String who, long somewhere) {
        if (who.equals("program"))
            return List.of(
                    "/vqr/v1/payment-requests?limit=50",
                    "/vqr/v1/payment-requests?limit=50&state=UNDERPAID",
                    "/vqr/v1/payment-requests?limit=50&orderId=DH-" + somewhere,
                    "/vqr/v1/movements?limit=50",
                    "/vqr/v1/movements?limit=50&reference=BENCH" + String.format("%012d", somewhere),
                    "/vqr/v1/movements?limit=50&direction=C",
                    "/vqr/v1/movements?limit=50&direction=D",
                    "/vqr/v1/deliveries?limit=50",
                    "/vqr/v1/deliveries?limit=50&state=GIVEN_UP");
        return List.of(
                "/payments/list.xhtml",
                "/payments/list.xhtml?state=UNDERPAID",
                "/payments/list.xhtml?state=PAID",
                "/payments/list.xhtml?text=DH-" + somewhere,
                "/payments/list.xhtml?text=BENCH" + String.format("%012d", somewhere),
                "/payments/list.xhtml?text=nothing+like+it",
                "/movements/list.xhtml",
                "/deliveries/list.xhtml?state=REFUSED",
                "/deliveries/list.xhtml",
                "/deliveries/list.xhtml?state=GIVEN_UP");
    }
}
