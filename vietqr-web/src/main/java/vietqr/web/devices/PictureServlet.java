package vietqr.web.devices;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.access.Permission;
import vietqr.image.QrImage;
import vietqr.image.QrOptions;
import vietqr.web.session.CurrentPerson;

import java.io.IOException;

/** {@code /devices/picture?payload=}: a code as a box shows it. */
@WebServlet(urlPatterns = "/devices/picture")
public class PictureServlet extends HttpServlet {
    private static final int LONGEST = 512;
    private static final QrOptions SCREEN = QrOptions.DEFAULT.withPixels(480);

    @Inject
    private transient CurrentPerson current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String payload = request.getParameter("payload");
        boolean drawable = payload != null && payload.startsWith("000201") && payload.length() <= LONGEST;
        if (!drawable || !current.may(Permission.SEE_TERMINALS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] png = QrImage.of(payload, SCREEN).png();
        response.setContentType("image/png");
        response.setContentLength(png.length);
        response.getOutputStream().write(png);
    }
}
