package vietqr.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** What the server refuses before a resource is asked comes here (web.xml), for else it would answer with a page in HTML. */
@WebServlet("/refusal")
public class RefusalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(RefusalServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer refused
                ? refused
                : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        try {
            if (isOwn(request)) writeOwn(response, status);
            else if (status == HttpServletResponse.SC_UNAUTHORIZED) leaveEmpty(response);
            else write(response, status);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "nobody waits for the refusal any more", gone);
        }
    }

    /** As the public API has it (wire reference, section 1); an answer not sent yet the server would fill. */
    private static void leaveEmpty(HttpServletResponse response) throws IOException {
        response.setContentLength(0);
        response.flushBuffer();
    }

    private static void write(HttpServletResponse response, int status) throws IOException {
        write(response, "application/json", StatusBody.of(status));
    }

    private static boolean isOwn(HttpServletRequest request) {
        String context = request.getContextPath();
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith(context)
                && OwnShape.isOwn(address.substring(context.length()));
    }

    private static void writeOwn(HttpServletResponse response, int status) throws IOException {
        Response.StatusType known = Response.Status.fromStatusCode(status);
        Problem problem = Problem.plain(known == null ? Response.Status.BAD_REQUEST : known);
        response.setStatus(problem.status());
        write(response, Problem.MEDIA_TYPE, problem);
    }

    private static void write(HttpServletResponse response, String type, Record body) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(RecordWriter.json(body).toString().getBytes(StandardCharsets.UTF_8));
    }
}
