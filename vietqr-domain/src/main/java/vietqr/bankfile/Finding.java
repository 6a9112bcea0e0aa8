package vietqr.bankfile;

import vietqr.identity.Language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong, to be said in whichever language is read.
 *
 * @param details what the file says at that place, or what was expected
 */
public record Finding(Reason reason, List<String> details) {
    private static final String SEPARATOR = "\t";
    private static final int LONGEST_DETAIL = 160;
    private static final int LONGEST_EXPECTATION = 1_000;

    public Finding {
        int longest = reason.expects() ? LONGEST_EXPECTATION : LONGEST_DETAIL;
        details = details.stream().map(detail -> shortened(detail, longest)).toList();
    }

    public static Finding of(Reason reason, Object... details) {
        return new Finding(reason, Arrays.stream(details).map(String::valueOf).toList());
    }

    public String text(Language language) {
        return reason.text(language, details);
    }

    /** One line, as it is kept; {@link #parse} reads it. */
    public String line() {
        List<String> parts = new ArrayList<>(List.of(reason.name()));
        parts.addAll(details);
        return String.join(SEPARATOR, parts);
    }

    public static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
    }

    /** What {@link #line} has kept, one to a line; of a text that was cut, what is whole. */
    public static List<Finding> parse(String kept) {
        List<Finding> findings = new ArrayList<>();
        for (String line : kept.split("\n")) {
            String[] parts = line.split(SEPARATOR, -1);
            if (isReason(parts[0]))
                findings.add(new Finding(
                        Reason.valueOf(parts[0]), Arrays.asList(parts).subList(1, parts.length)));
        }
        return findings;
    }

    private static boolean isReason(String name) {
        return Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(name));
    }

    private static String shortened(String detail, int longest) {
        String clean = detail.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return clean.length() <= longest ? clean : clean.substring(0, longest) + "…";
    }
}
