package vietqr.api.startup;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

import javax.sql.DataSource;

import java.util.stream.Stream;

/** The tables as the migrations on the class path want them. */
public final class Schema {

    /** Where it is written down which migrations have been applied. */
    static final String HISTORY = "schema_history";

    private final Flyway flyway;

    public Schema(DataSource dataSource) {
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table(HISTORY)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    /** Applies what is missing; of several nodes that do this at once, one does the work and the others wait. */
    public void migrate() {
        flyway.migrate();
    }

    /** Whether nothing is missing and nothing failed. Asks the database, so it costs some milliseconds. */
    public boolean isCurrent() {
        MigrationInfoService info = flyway.info();
        return info.pending().length == 0
                && Stream.of(info.all())
                        .noneMatch(migration -> migration.getState().isFailed());
    }
}
