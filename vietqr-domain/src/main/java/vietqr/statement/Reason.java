package vietqr.statement;

import vietqr.identity.Language;

import java.text.MessageFormat;
import java.util.List;

/** What can be wrong with a file or a line of it, in both languages. The names stand in the database. */
public enum Reason {
    NO_SUCH_FORMAT(
            "This is no file we can read: XLSX, XLS, CSV, MT940 and camt.052/053/054 are",
            "Không đọc được tệp này: chỉ nhận XLSX, XLS, CSV, MT940 và camt.052/053/054");

    private final String english;
    private final String vietnamese;

    Reason(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    String text(Language language, List<String> details) {
        String pattern = (language == Language.VI ? vietnamese : english).replace("'", "''");
        return new MessageFormat(pattern, language.locale()).format(details.toArray());
    }
}
