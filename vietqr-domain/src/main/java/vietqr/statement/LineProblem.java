package vietqr.statement;

import vietqr.bankfile.Finding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a file that could not become an entry.
 *
 * @param accountId empty only if the file was refused before it had said whose it is
 * @param day if that much could be read
 * @param text what stands there
 */
public record LineProblem(
        long fileId, int line, OptionalLong accountId, Optional<LocalDate> day, Finding why, String text) {}
