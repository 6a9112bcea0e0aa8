package vietqr.database;

import java.nio.file.Path;

/** A process that starts a database, writes a row, tells the server's pid and then waits to be killed. */
final class GatewayToKill {

    private GatewayToKill() {}

    public static void main(String[] arguments) throws Exception {
        Installation installation = Installation.fromClassPath(Path.of("target"));
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), installation);
        EmbeddedDatabaseTest.execute(
                database, "CREATE TABLE survivor (n INT NOT NULL)", "INSERT INTO survivor VALUES (1)");
        System.out.println(database.process().pid());
        Thread.currentThread().join();
    }
}
