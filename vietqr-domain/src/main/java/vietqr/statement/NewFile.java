package vietqr.statement;

import java.util.OptionalLong;

/**
 * What is known of a file before anybody has looked into it.
 *
 * @param accountId whose statement it is; empty if the file says so itself
 * @param profile by which it is to be read; empty: by whichever fits
 * @param name as the bringer calls it
 * @param broughtBy {@code approval.Requester.value()}, or where it was found
 */
public record NewFile(
        long merchantId, OptionalLong accountId, String name, String profile, Source source, String broughtBy) {
    private static final int LONGEST_NAME = 255;

    public NewFile {
        name = lastPart(name);
    }

    /** Some browsers send the whole path. */
    private static String lastPart(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (last.isEmpty()) return "statement";
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
