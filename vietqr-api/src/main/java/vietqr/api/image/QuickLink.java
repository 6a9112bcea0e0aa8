package vietqr.api.image;

import vietqr.image.Design;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last part of a quick link, {@code <BANK>-<ACCOUNT>-<TEMPLATE>.<png|jpg|svg|txt>}, read from the right because a bank's
 * name may hold a hyphen.
 */
record QuickLink(String bank, String accountNumber, Design design, Format format) {
    private static final Pattern SHAPE = Pattern.compile("([^/]{1,60})-([^-/]{1,40})-([^-./]{1,20})\\.([a-zA-Z]{3,4})");

    /** Empty if it is not of this shape, or names a template or format we do not have. */
    static Optional<QuickLink> parse(String link) {
        Matcher matcher = SHAPE.matcher(link);
        if (!matcher.matches()) return Optional.empty();
        Optional<Format> format = Format.find(matcher.group(4));
        return Design.find(matcher.group(3))
                .flatMap(design -> format.filter(known -> known != Format.TXT || design == Design.QR_ONLY)
                        .map(known -> new QuickLink(matcher.group(1), matcher.group(2), design, known)));
    }
}
