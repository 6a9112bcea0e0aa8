package vietqr.web.today;

/**
 * A figure of the day.
 *
 * @param link to the list of what is counted
 * @param pressing whether somebody should do something about it
 */
public record Tile(String label, String figure, String hint, String link, boolean pressing) {}
