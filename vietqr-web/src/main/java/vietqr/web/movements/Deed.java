package vietqr.web.movements;

import java.time.Instant;

/**
 * One thing that was done about a movement, as people read it.
 *
 * @param icon of what it is
 * @param style of its dot: good, bad, still open, or neither
 * @param detail who wanted it, why, and who agreed; or by which rule
 * @param requestId the request it is about
 */
public record Deed(String icon, String style, String title, String detail, Instant at, long requestId) {}
