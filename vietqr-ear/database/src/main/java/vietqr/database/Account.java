package vietqr.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A user of the embedded database with a random password, kept in a file that only its owner may read.
 *
 * <p>The statement that makes the account runs at every start, so a lost password file repairs itself.
 */
record Account(String user, String password, String grant, String option) {

    /** Where the accounts may come from; the server listens nowhere else. */
    static final String HOST = "127.0.0.1";

    private static final int PASSWORD_BYTES = 24;

    static Account load(Home home, String user, String grant, String option) throws IOException {
        Path file = home.password(user);
        if (!Files.exists(file)) {
            Files.writeString(privateFile(file), randomPassword());
        }
        return new Account(user, Files.readString(file).strip(), grant, option);
    }

    /** Statements, one per line, that leave this account with this password and exactly these rights. */
    String sql() {
        String name = "'" + user + "'@'" + HOST + "'";
        return "CREATE OR REPLACE USER " + name + " IDENTIFIED BY '" + password + "';\n" + "GRANT " + grant + " TO "
                + name + option + ";\n";
    }

    /** An empty file that was never readable by others, not even for a moment. */
    static Path privateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        Directories.restrict(file, "rw-------");
        return file;
    }

    /** Only letters, digits, hyphen and underscore: nothing SQL or a shell could misread. */
    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public String toString() {
        return user;
    }
}
