package vietqr.qr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One data object as it stands in a text, whether or not the code as a whole may be paid.
 *
 * @param path the IDs from the root down, such as {@code 38/01/00}
 * @param position index of its ID in the text
 * @param end index behind its value
 * @param parts the objects inside its value, if it is a template and can be taken apart
 */
public record DataObject(String path, int position, int end, String value, List<DataObject> parts) {
    public DataObject {
        parts = List.copyOf(parts);
    }

    /** What the object is for, in Vietnamese unless the language is English. */
    public String meaning(Locale language) {
        return Words.find("Object." + path, language)
                .or(() -> Words.find("Object." + family(), language))
                .orElseGet(() -> Words.find("Object.unknown", language).orElseThrow());
    }

    /** What its value stands for; empty if it speaks for itself or says nothing we know. */
    public Optional<String> saying(Locale language) {
        return Words.find("Value." + path + "." + value, language)
                .or(() -> Words.find("Value." + family() + "." + value, language));
    }

    /** Objects that differ only by their ID (EMVCo QRCPS tables 3.1 and 4.1 to 4.6). */
    private String family() {
        int root = Integer.parseInt(path.substring(0, 2));
        String below = path.substring(2);
        if (below.isEmpty()) return family(root);
        return family(root) + (below.equals("/00") ? "/00" : "/field");
    }

    private static String family(int root) {
        if (root < 2) return "unknown";
        if (root < NetworkAccount.FIRST_ID) return "card";
        if (root <= NetworkAccount.LAST_ID) return "network";
        if (root == AdditionalData.ID) return "additional";
        if (root < 65) return "unknown";
        return root < RootId.FIRST_UNRESERVED ? "reserved" : "unreserved";
    }
}
