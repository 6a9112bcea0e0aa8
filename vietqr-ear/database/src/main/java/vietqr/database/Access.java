package vietqr.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How to reach a running embedded database as the account of the application. */
public record Access(String url, String user, String password) {

    static Access read(Path directory) throws IOException {
        String port = Files.readString(directory.resolve(Home.PORT_FILE)).strip();
        String password = Files.readString(directory.resolve(EmbeddedDatabase.APPLICATION + Home.PASSWORD_SUFFIX));
        return new Access(url(Integer.parseInt(port)), EmbeddedDatabase.APPLICATION, password.strip());
    }

    static String url(int port) {
        return "jdbc:mysql://" + Account.HOST + ":" + port + "/" + EmbeddedDatabase.SCHEMA
                + "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&rewriteBatchedStatements=true&allowMultiQueries=true"
                + "&connectionCollation=utf8mb4_unicode_ci";
    }

    @Override
    public String toString() {
        return user;
    }
}
