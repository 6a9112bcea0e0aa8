package vietqr.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark method, once, in a fresh JVM and one thread. */
final class Jmh {
    private static final TimeValue WARM_UP = TimeValue.seconds(1);
    private static final TimeValue MEASURED = TimeValue.seconds(1);
    private static final int ITERATIONS = 3;

    private Jmh() {}

    /** Nanoseconds per operation. */
    static double nanos(Class<?> benchmark, String method) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\Q" + benchmark.getName() + "." + method + "\\E$")
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(WARM_UP)
                .measurementIterations(ITERATIONS)
                .measurementTime(MEASURED)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        return new Runner(options).runSingle().getPrimaryResult().getScore();
    }
}
