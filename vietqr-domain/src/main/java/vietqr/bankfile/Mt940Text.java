package vietqr.bankfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an entry (field 86): plain, or in the parts ?20 to ?29 and ?60 to ?63 with the other party in ?31 (account), ?32
 * and ?33 (name).
 */
record Mt940Text(String content, String name, String account) {
    private static final Pattern PART = Pattern.compile("\\?(\\d{2})([^?]*)");

    static Mt940Text of(String text) {
        Matcher parts = PART.matcher(text.replace("\n", ""));
        if (!parts.find()) return new Mt940Text(text.replace('\n', ' '), "", "");
        StringBuilder content = new StringBuilder();
        StringBuilder name = new StringBuilder();
        StringBuilder account = new StringBuilder();
        do {
            int code = Integer.parseInt(parts.group(1));
            if (code >= 20 && code <= 29 || code >= 60 && code <= 63) content.append(parts.group(2));
            if (code == 31) account.append(parts.group(2));
            if (code == 32 || code == 33) name.append(parts.group(2));
        } while (parts.find());
        return new Mt940Text(content.toString(), name.toString(), account.toString());
    }

    Line of(Line line) {
        return new Line(
                line.number(),
                line.day(),
                line.bookedAt(),
                line.direction(),
                line.amount(),
                line.balance(),
                line.reference(),
                content.isEmpty() ? line.content() : content,
                name,
                account);
    }
}
