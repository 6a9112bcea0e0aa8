package vietqr.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The real MariaDB with the real migrations and the real persistence unit, started once for all test classes of the run.
 * Tests keep out of each other's way by making their own merchants.
 */
public final class TestDatabase implements BeforeAllCallback {
    private EntityManagerFactory factory;

    @Override
    public void beforeAll(ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        factory = running.factory();
    }

    /** Runs the work in a transaction of its own and commits it. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) em.getTransaction().rollback();
            em.close();
        }
    }

    public void run(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    private record Running(EmbeddedDatabase database, EntityManagerFactory factory) implements AutoCloseable {
        static Running start() {
            Path home = Path.of("target", "test-database").toAbsolutePath();
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(emptied(home.resolve("data")), Installation.fromClassPath(home));
            Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.user(), database.password())
                    .load()
                    .migrate();
            Map<String, Object> settings = Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource", "",
                    "jakarta.persistence.jdbc.url", database.jdbcUrl(),
                    "jakarta.persistence.jdbc.user", database.user(),
                    "jakarta.persistence.jdbc.password", database.password(),
                    "eclipselink.weaving", "false",
                    "eclipselink.logging.level", "WARNING");
            return new Running(database, Persistence.createEntityManagerFactory("vietqr", settings));
        }

        /** Each run begins with an empty schema, so that it proves the migrations too. */
        private static Path emptied(Path directory) {
            if (Files.notExists(directory)) return directory;
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return directory;
        }

        @Override
        public void close() {
            factory.close();
            database.stop();
        }
    }
}
