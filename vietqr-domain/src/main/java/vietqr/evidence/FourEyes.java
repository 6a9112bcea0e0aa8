package vietqr.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether each decision of a pack that needs two people has two. */
public final class FourEyes {
    /** The first line of the part. Who asked and who decided are told by names that differ for different people. */
    public static final String HEADING = Csv.line(
            "what",
            "about",
            "amount",
            "reason",
            "asked by",
            "asked at",
            "needs second",
            "state",
            "decided by",
            "decided at");

    private static final int WHAT = 0;
    private static final int ABOUT = 1;
    private static final int ASKED_BY = 4;
    private static final int NEEDS_SECOND = 6;
    private static final int STATE = 7;
    private static final int DECIDED_BY = 8;

    private FourEyes() {}

    static List<String> breaches(Inputs inputs) throws IOException {
        List<String> breaches = new ArrayList<>();
        try (Lines lines = new Lines(inputs.open(Part.DECISIONS))) {
            if (!lines.hasNext() || !lines.next().equals(HEADING))
                throw new IllegalArgumentException(Part.DECISIONS.file() + " has another heading");
            while (lines.hasNext()) {
                List<String> cells = Csv.cells(lines.next());
                if (breach(cells)) breaches.add(cells.get(WHAT) + " " + cells.get(ABOUT));
            }
        }
        return breaches;
    }

    private static boolean breach(List<String> cells) {
        if (!cells.get(NEEDS_SECOND).equals("true") || !cells.get(STATE).equals("DONE")) return false;
        return cells.get(DECIDED_BY).isEmpty() || cells.get(DECIDED_BY).equals(cells.get(ASKED_BY));
    }
}
