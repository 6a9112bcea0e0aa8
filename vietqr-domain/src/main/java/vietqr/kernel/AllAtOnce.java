package vietqr.kernel;

import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.ParameterizedSQLBatchWritingMechanism;
import org.eclipse.persistence.internal.sessions.AbstractSession;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How EclipseLink writes what has changed: statements of several kinds go to the database as one text, so that a transaction
 * that touches many tables waits for the database once. Many at once are left to the driver, which has a way of its own for
 * rows of one kind. Named in persistence.xml; the driver must allow it ({@code allowMultiQueries}).
 */
public class AllAtOnce extends ParameterizedSQLBatchWritingMechanism {
    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_ONE_TEXT = 40;
    private static final String VALUES = " VALUES ";

    private transient List<DatabaseCall> calls = new ArrayList<>();

    /** Statements of one kind that follow one another. */
    private record Kind(String sql, List<DatabaseCall> calls) {
        /** Rows for one table become one statement. */
        boolean takes(DatabaseCall call) {
            return sql.startsWith("INSERT") && sql.equals(call.getSQLString());
        }

        String text() {
            String row = "," + sql.substring(sql.lastIndexOf(VALUES) + VALUES.length());
            return sql + row.repeat(calls.size() - 1);
        }
    }

    @Override
    public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
        super.setAccessor(accessor, session);
        maxBatchSize = session.getPlatform().getMaxBatchWritingSize();
        clear();
    }

    @Override
    public void clear() {
        super.clear();
        calls = new ArrayList<>();
    }

    @Override
    public void appendCall(AbstractSession session, DatabaseCall call) {
        calls.add(call);
        if (calls.size() >= maxBatchSize) executeBatchedStatements(session);
    }

    @Override
    public void executeBatchedStatements(AbstractSession session) {
        if (calls.isEmpty()) return;
        List<DatabaseCall> due = calls;
        clear();
        List<Kind> kinds = kinds(due);
        if (kinds.size() == 1 || due.size() > MOST_IN_ONE_TEXT) {
            leaveToTheDriver(due, session);
        } else {
            write(kinds, session);
        }
    }

    /** Each time the kind changes it is told so: by itself it would ask this class, which has nothing left to write. */
    private void leaveToTheDriver(List<DatabaseCall> due, AbstractSession session) {
        for (DatabaseCall call : due) {
            boolean another =
                    previousCall != null && !previousCall.getSQLString().equals(call.getSQLString());
            if (another) super.executeBatchedStatements(session);
            super.appendCall(session, call);
        }
        super.executeBatchedStatements(session);
    }

    private static List<Kind> kinds(List<DatabaseCall> due) {
        List<Kind> kinds = new ArrayList<>();
        for (DatabaseCall call : due) {
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).takes(call))
                kinds.add(new Kind(call.getSQLString(), new ArrayList<>()));
            kinds.get(kinds.size() - 1).calls().add(call);
        }
        return kinds;
    }

    private void write(List<Kind> kinds, AbstractSession session) {
        databaseAccessor.incrementCallCount(session);
        PreparedStatement statement = null;
        try {
            String text = String.join(";", kinds.stream().map(Kind::text).toList());
            statement = databaseAccessor.prepareStatement(text, session, false);
            bind(kinds, statement, session);
            statement.execute();
            for (Kind kind : kinds) {
                verify(kind, statement.getUpdateCount());
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            RuntimeException lost = databaseAccessor.processExceptionForCommError(session, e, null);
            throw lost != null ? lost : DatabaseException.sqlException(e, databaseAccessor, session, false);
        } finally {
            close(statement, session);
        }
    }

    private static void bind(List<Kind> kinds, PreparedStatement statement, AbstractSession session)
            throws SQLException {
        int index = 0;
        for (Kind kind : kinds)
            for (DatabaseCall call : kind.calls())
                for (Object value : call.getParameters())
                    session.getPlatform().setParameterValueInDatabaseCall(value, statement, ++index, session);
    }

    private static void verify(Kind kind, int rows) {
        if (kind.calls().get(0).hasOptimisticLock() && rows != kind.calls().size())
            throw OptimisticLockException.batchStatementExecutionFailure();
    }

    private void close(PreparedStatement statement, AbstractSession session) {
        try {
            databaseAccessor.closeStatement(statement, session, null);
        } catch (SQLException e) {
            throw DatabaseException.sqlException(e, databaseAccessor, session, false);
        }
    }
}
