package vietqr.dialect;

/**
 * What the sender is told.
 *
 * @param status of HTTP
 * @param code the format's own code, for the record
 * @param body JSON
 */
public record FormatAnswer(int status, String code, String body) {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int FAILED = 500;
}
