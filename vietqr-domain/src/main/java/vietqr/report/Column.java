package vietqr.report;

/**
 * A column of a report.
 *
 * @param key how programs name it; its headings are under this key
 * @param sql what the database computes for it
 * @param width in characters, for what most rows hold
 */
public record Column(String key, ColumnType type, String sql, int width) {
    static Column text(String key, String sql, int width) {
        return new Column(key, ColumnType.TEXT, sql, width);
    }

    static Column name(String key, String sql, int width) {
        return new Column(key, ColumnType.NAME, sql, width);
    }

    static Column content(String key, String sql, int width) {
        return new Column(key, ColumnType.CONTENT, sql, width);
    }

    static Column word(String key, String sql) {
        return new Column(key, ColumnType.WORD, sql, 16);
    }

    static Column finding(String key, String sql, int width) {
        return new Column(key, ColumnType.FINDING, sql, width);
    }

    static Column money(String key, String sql) {
        return new Column(key, ColumnType.MONEY, sql, 15);
    }

    static Column count(String key, String sql) {
        return new Column(key, ColumnType.COUNT, sql, 10);
    }

    static Column number(String key, String sql) {
        return new Column(key, ColumnType.NUMBER, sql, 10);
    }

    static Column percent(String key, String sql) {
        return new Column(key, ColumnType.PERCENT, sql, 10);
    }

    static Column time(String key, String sql) {
        return new Column(key, ColumnType.TIME, sql, 19);
    }

    static Column day(String key, String sql) {
        return new Column(key, ColumnType.DAY, sql, 12);
    }
}
