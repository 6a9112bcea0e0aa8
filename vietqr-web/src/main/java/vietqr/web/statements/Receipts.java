package vietqr.web.statements;

import jakarta.servlet.http.HttpServletResponse;
import vietqr.identity.Language;
import vietqr.kernel.JsonApi;
import vietqr.statement.BringResult;
import vietqr.statement.BringResult.Brought;
import vietqr.statement.BringResult.TurnedAway;
import vietqr.statement.NewFile;
import vietqr.web.look.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is said to somebody who has brought a file, in their language. */
record Receipts(Language language, Texts texts) {
    /** How the page shows it. */
    enum Tone {
        INFO,
        WARN,
        ERROR
    }

    record Receipt(Tone tone, String words) {
        void to(HttpServletResponse response) throws IOException {
            String json = JsonApi.JSON
                    .createObjectBuilder()
                    .add("tone", tone.name())
                    .add("words", words)
                    .build()
                    .toString();
            response.setContentType("application/json");
            response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    Receipt of(NewFile file, BringResult result) {
        if (result instanceof TurnedAway turned)
            return new Receipt(Tone.ERROR, turned.why().text(language));
        Brought brought = (Brought) result;
        boolean known = brought.known() && !brought.file().underWay();
        return known
                ? new Receipt(Tone.WARN, texts.get("statements.known", file.name()))
                : new Receipt(Tone.INFO, texts.get("statements.brought", file.name()));
    }

    Receipt whose() {
        return new Receipt(Tone.ERROR, texts.get("statements.which"));
    }
}
