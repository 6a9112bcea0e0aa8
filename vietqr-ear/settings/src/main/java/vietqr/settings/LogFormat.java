package vietqr.settings;

/** How a log line looks: for a person at a terminal, or one JSON object per line for a collector. */
public enum LogFormat {
    TEXT,
    JSON
}
