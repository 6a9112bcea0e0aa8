package vietqr.reconciliation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two threads for each run: one reads ahead, one writes. */
@ApplicationScoped
class RunThreads {
    private static final int OF_A_RUN = 2;

    private final Executor given;

    @Resource
    private ManagedThreadFactory factory;

    /** In the container: threads of its own. */
    protected RunThreads() {
        this(null);
    }

    /** @param given does all the work of all runs */
    RunThreads(Executor given) {
        this.given = given;
    }

    /** To be closed when the run ends. */
    Alongside open() {
        if (given != null) return new Alongside(given, () -> {});
        ExecutorService threads = Executors.newFixedThreadPool(OF_A_RUN, factory);
        return new Alongside(threads, threads::shutdown);
    }
}
