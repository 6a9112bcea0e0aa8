package vietqr.web.statements;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.approval.Requester;
import vietqr.statement.Bringing;
import vietqr.statement.NewFile;
import vietqr.statement.Source;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.BodyType;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.SlowLines;
import vietqr.web.session.Unhurried;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * {@code /statements/upload?name=&account=&profile=}: takes one file as it is, however slow the line, and says what became of it.
 * Only pages of our own can send this type with the session's cookie: a browser asks before another site may, and is not answered.
 */
@WebServlet(urlPatterns = "/statements/upload", asyncSupported = true)
public class UploadServlet extends HttpServlet {
    private static final String TYPE = "application/octet-stream";

    @Inject
    private transient Bringing bringing;

    @Inject
    private transient Choices choices;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient Look look;

    @Inject
    private transient SlowLines lines;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.isMayBringStatements()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (!BodyType.is(TYPE, request)) response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        else take(request, response);
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Receipts receipts = new Receipts(look.language(), new Texts(look.language()));
        Optional<Choices.Whose> whose = choices.whose(account(request));
        if (whose.isEmpty()) {
            receipts.whose().to(response);
            return;
        }
        NewFile wish = wish(request, whose.get());
        lines.serve(request, response, () -> {
            try (InputStream body = new Unhurried(request.getInputStream(), SlowLines.LONGEST)) {
                receipts.of(wish, bringing.bring(wish, body)).to(response);
            }
        });
    }

    private NewFile wish(HttpServletRequest request, Choices.Whose whose) {
        return new NewFile(
                whose.merchantId(),
                whose.accountId(),
                text(request, "name"),
                text(request, "profile"),
                Source.PORTAL,
                Requester.person(current.person()).value());
    }

    private static Long account(HttpServletRequest request) {
        String id = text(request, "account");
        return id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
