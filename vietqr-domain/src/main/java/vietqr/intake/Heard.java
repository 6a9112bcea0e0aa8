package vietqr.intake;

import vietqr.dialect.FormatAnswer;
import vietqr.dialect.Handled;

/**
 * What came of a message at the door.
 *
 * @param handled what we know of it beyond what its sender is told
 */
public record Heard(FormatAnswer answer, Handled handled) {}
