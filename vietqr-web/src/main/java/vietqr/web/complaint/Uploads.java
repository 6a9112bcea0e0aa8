package vietqr.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import vietqr.dispute.DisputeEvidence;
import vietqr.dispute.DisputeEvidence.Examined;
import vietqr.dispute.Evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** The files of a form that a stranger has sent: few, small, and looked at. */
@RequestScoped
public class Uploads {
    private static final Logger LOG = System.getLogger(Uploads.class.getName());
    private static final int MOST_FILES = 3;

    @Inject
    private DisputeEvidence evidence;

    List<Examined> examined(HttpServletRequest http) {
        return parts(http).stream()
                .filter(part -> "files".equals(part.getName()) && part.getSize() > 0)
                .limit(MOST_FILES)
                .map(this::examined)
                .toList();
    }

    private Examined examined(Part part) {
        String name = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        try (InputStream in = part.getInputStream()) {
            return evidence.examine(name, in.readNBytes(Evidence.LARGEST + 1));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        } finally {
            takeAway(part);
        }
    }

    /** The server would leave a large one on its disk until the next collection of garbage. */
    private static void takeAway(Part part) {
        try {
            part.delete();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "no file to take away", gone);
        }
    }

    /** A form without files may be sent in the plain way. */
    private static List<Part> parts(HttpServletRequest http) {
        String type = http.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) return List.of();
        try {
            return List.copyOf(http.getParts());
        } catch (IOException | ServletException brokenOff) {
            throw new IllegalStateException("the form breaks off", brokenOff);
        }
    }
}
