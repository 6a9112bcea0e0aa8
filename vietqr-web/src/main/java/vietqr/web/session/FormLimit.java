package vietqr.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Refuses forms that are longer than any of ours, before a byte of them is read. Browsers say how long a form is; whoever
 * does not is asked to.
 */
public class FormLimit extends HttpFilter {
    static final long LONGEST_BYTES = 16L << 20;

    /** Where bank statements are brought. */
    private static final String FILES = "/statements/upload";

    private static final long LONGEST_FILES_BYTES = 257L << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long most = request.getServletPath().equals(FILES) ? LONGEST_FILES_BYTES : LONGEST_BYTES;
        if (request.getContentLengthLong() > most) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else if (request.getHeader("Transfer-Encoding") != null)
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        else chain.doFilter(request, response);
    }
}
