package vietqr.web.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.access.Permission;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.report.Export;
import vietqr.report.ExportFiles;
import vietqr.report.Exports;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.SlowLines;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Optional;

/**
 * {@code /reports/file?id=}: hands a file out, piece by piece, to those who may have it. To all others it does not exist. That somebody
 * has fetched what says who payers are is written down.
 */
@WebServlet(urlPatterns = "/reports/file", asyncSupported = true)
public class FileServlet extends HttpServlet {
    @Inject
    private transient Exports exports;

    @Inject
    private transient ExportFiles files;

    @Inject
    private transient Visit visit;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient AuditLog audit;

    @Inject
    private transient SlowLines lines;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Export> export = asked(request.getParameter("id"));
        if (export.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long file = export.get().id();
        if (export.get().personal()) revealed(export.get());
        String type = export.get().wish().format().mediaType();
        lines.handOut(request, response, export.get().fileName(), type, number -> files.piece(file, number));
    }

    private Optional<Export> asked(String id) {
        if (!current.isMaySeeReports() || id == null || !id.matches("\\d{1,18}")) return Optional.empty();
        return exports.find(visit.sight(), Long.parseLong(id))
                .map(Exports.Progress::export)
                .filter(Export::ready)
                .filter(export -> !export.personal() || export.scope().within(visit.sight(Permission.SEE_PERSONAL)));
    }

    private void revealed(Export export) {
        Long merchant = export.scope().merchantId().isPresent()
                ? Long.valueOf(export.scope().merchantId().getAsLong())
                : null;
        audit.write(AuditNote.of(Thing.PERSONAL_DATA, Deed.REVEALED, merchant, export.id(), export.fileName()));
    }
}
