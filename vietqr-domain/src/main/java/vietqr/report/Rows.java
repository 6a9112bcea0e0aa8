package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bankfile.Finding;
import vietqr.identity.Language;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Masked;
import vietqr.merchant.Sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the rows of a report as of one moment. They pass through here one by one: the driver is told to keep none, so a
 * report may be longer than the memory is large.
 */
@ApplicationScoped
@Transactional
class Rows {
    /** What makes the driver hand over rows as the database sends them. */
    private static final int ONE_BY_ONE = Integer.MIN_VALUE;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Rows() {
        this(null);
    }

    @Inject
    Rows(EntityManager em) {
        this.em = em;
    }

    /** Takes each row while the next is still with the database; must not use this transaction for anything. */
    interface Taker {
        void take(List<Object> values) throws IOException;
    }

    public long count(Wish wish, Sight sight) {
        Query query = Query.count(wish, sight);
        try (PreparedStatement statement = prepared(query);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("rows of " + wish.report() + " cannot be counted", e);
        }
    }

    public void each(Wish wish, Sight sight, Taker taker) {
        List<Column> columns = wish.chosen();
        try (PreparedStatement statement = prepared(Query.rows(wish, sight))) {
            statement.setFetchSize(ONE_BY_ONE);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) taker.take(values(result, columns, wish));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows of " + wish.report() + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedStatement prepared(Query query) throws SQLException {
        PreparedStatement statement = em.unwrap(Connection.class)
                .prepareStatement(query.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        for (int i = 0; i < query.values().size(); i++)
            statement.setObject(i + 1, query.values().get(i));
        return statement;
    }

    private static List<Object> values(ResultSet result, List<Column> columns, Wish wish) throws SQLException {
        List<Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++)
            values.add(value(result, i + 1, columns.get(i).type(), wish));
        return values;
    }

    private static String found(String text, Language language) {
        String said =
                Finding.parse(text).stream().map(one -> one.text(language)).collect(Collectors.joining(" "));
        return said.isEmpty() ? text : said;
    }

    private static Object value(ResultSet result, int index, ColumnType type, Wish wish) throws SQLException {
        return switch (type) {
            case TEXT -> result.getString(index);
            case NAME -> wish.masked() ? Masked.name(result.getString(index)) : result.getString(index);
            case CONTENT -> wish.masked() ? Masked.text(result.getString(index)) : result.getString(index);
            case WORD -> {
                String word = result.getString(index);
                yield word == null ? null : Words.in(wish.language()).word(word);
            }
            case FINDING -> {
                String text = result.getString(index);
                yield text == null ? null : found(text, wish.language());
            }
            case DAY -> result.getObject(index, LocalDate.class);
            case TIME -> {
                LocalDateTime column = result.getObject(index, LocalDateTime.class);
                yield column == null ? null : new InstantConverter().convertToEntityAttribute(column);
            }
            default -> {
                long number = result.getLong(index);
                yield result.wasNull() ? null : (Object) number;
            }
        };
    }
}
