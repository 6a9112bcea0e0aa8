package vietqr.statement;

/** On which way a file came. */
public enum Source {
    PORTAL,
    API,
    FOLDER
}
