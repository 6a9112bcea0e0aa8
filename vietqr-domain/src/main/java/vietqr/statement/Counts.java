package vietqr.statement;

/**
 * What came of a file.
 *
 * @param entries that are new
 * @param doubled that were there already
 * @param unreadable lines that could not become entries
 */
public record Counts(int entries, int doubled, int unreadable) {}
