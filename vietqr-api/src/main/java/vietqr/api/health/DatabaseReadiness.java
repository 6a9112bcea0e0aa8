package vietqr.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vietqr.api.startup.Migrator;
import vietqr.api.startup.Schema;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Up when the database answers within two seconds and the schema is the one this build needs. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = Migrator.DATA_SOURCE)
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    private Future<Boolean> question;
    private volatile boolean schemaSeen;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    /** Asks beside the caller's thread; while one question is stuck no second one is asked. */
    private synchronized boolean answers() {
        if (question == null || question.isDone()) {
            question = executor.submit(this::ask);
        }
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException down) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A schema once seen current stays so: only newer releases change it, and they keep it usable. */
    private boolean ask() throws SQLException {
        if (!schemaSeen) {
            schemaSeen = new Schema(dataSource).isCurrent();
        }
        try (Connection connection = dataSource.getConnection()) {
            return schemaSeen && connection.isValid(PATIENCE_SECONDS);
        }
    }
}
