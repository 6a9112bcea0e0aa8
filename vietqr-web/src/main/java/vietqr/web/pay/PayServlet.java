package vietqr.web.pay;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Takes the link's id out of either address and lets the page answer. */
@WebServlet({"/pay/*", "/qr-generated", "/test/qr-generated"})
public class PayServlet extends HttpServlet {
    static final String REF = "vietqr.pay.ref";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        String ref = path == null ? request.getParameter("token") : path.substring(1);
        request.setAttribute(REF, ref);
        request.getRequestDispatcher("/WEB-INF/pay/page.xhtml").forward(request, response);
    }
}
