package vietqr.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Answers whoever may not see a page as if there were none. Strangers do not come so far: web.xml sends them to the sign-in
 * page, except for what is open to everybody.
 */
public class PageGuard extends HttpFilter {
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private transient CurrentPerson current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean stranger = request.getUserPrincipal() == null;
        boolean asset = request.getServletPath().startsWith(RESOURCES);
        if (stranger || asset || current.opens(request.getServletPath())) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
