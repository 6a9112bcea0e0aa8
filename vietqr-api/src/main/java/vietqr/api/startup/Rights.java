package vietqr.api.startup;

import vietqr.journal.JournalTables;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the application's account may do in the schema: add to the journal and read it, and change everything else. It is
 * granted table by table after the migrations, so a table that is forgotten here cannot be changed at all.
 */
final class Rights {
    private static final int DENIED = 1142;

    private final DataSource application;

    Rights(DataSource application) {
        this.application = application;
    }

    /** Has the owner grant what is missing and take back what is too much. */
    void grantedBy(DataSource owner) throws SQLException {
        String account = quoted(column(application, "select current_user()").get(0));
        Set<String> changeable = new TreeSet<>(column(
                application,
                "select table_name from information_schema.table_privileges"
                        + " where table_schema = database() and privilege_type = 'UPDATE'"));
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(owner)) {
                boolean change = !JournalTables.appendOnly().contains(table);
                if (change && !changeable.contains(table))
                    statement.execute("grant update, delete on `" + table + "` to " + account);
                if (!change && changeable.contains(table))
                    statement.execute("revoke update, delete on `" + table + "` from " + account);
            }
        }
    }

    /** Tables of the journal that the application could alter: tried, without a row being touched. */
    List<String> alterable() throws SQLException {
        List<String> alterable = new ArrayList<>();
        for (String table : tables(application))
            if (JournalTables.appendOnly().contains(table) && mayDelete(table)) alterable.add(table);
        return alterable;
    }

    private boolean mayDelete(String table) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from `" + table + "` where 1 = 0");
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == DENIED) return false;
            throw e;
        }
    }

    private static List<String> tables(DataSource source) throws SQLException {
        return column(
                source,
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type = 'BASE TABLE' and table_name <> '" + Schema.HISTORY + "'");
    }

    private static List<String> column(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) column.add(rows.getString(1));
            return column;
        }
    }

    /** {@code user@host} as it stands in a grant. */
    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return literal(account.substring(0, at)) + "@" + literal(account.substring(at + 1));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
