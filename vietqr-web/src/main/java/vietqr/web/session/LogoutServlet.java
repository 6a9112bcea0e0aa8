package vietqr.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Ends the session. By POST only; the session cookie is SameSite=Lax, so another site cannot sign anybody out. It needs no
 * Faces state and works on a page that has expired.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    @Inject
    private transient Door door;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        door.leave(request);
        request.logout();
        if (request.getSession(false) != null) request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + "/login.xhtml");
    }
}
