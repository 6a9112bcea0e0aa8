package vietqr.web.statements;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.statement.StatementFile;
import vietqr.statement.StatementFiles;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.SlowLines;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Optional;

/** {@code /statements/file?id=}: hands a statement out as it was brought, to those who may bring some. */
@WebServlet(urlPatterns = "/statements/file", asyncSupported = true)
public class FileServlet extends HttpServlet {
    @Inject
    private transient StatementFiles files;

    @Inject
    private transient Visit visit;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient SlowLines lines;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StatementFile> found = asked(request.getParameter("id"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StatementFile file = found.get();
        response.setContentLengthLong(file.size());
        lines.handOut(request, response, file.name(), "application/octet-stream", number -> files.piece(file, number));
    }

    private Optional<StatementFile> asked(String id) {
        if (!current.isMayBringStatements() || id == null || !id.matches("\\d{1,18}")) return Optional.empty();
        return files.find(visit.sight(), Long.parseLong(id));
    }
}
