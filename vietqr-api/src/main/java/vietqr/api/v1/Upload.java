package vietqr.api.v1;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form with one file (multipart/form-data), read as strictly as {@link Body}. The file is on the server's disk. */
record Upload(Part file, Map<String, String> fields) implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Upload.class.getName());
    private static final String FILE = "file";
    private static final int LONGEST_FIELD = 200;
    private static final int MOST_PARTS = 10;

    /** @param known names of fields beside the file */
    static Upload of(HttpServletRequest request, Set<String> known) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"))
            throw Asked.refused("body", "must be multipart/form-data with the part file");
        Collection<Part> parts = parts(request);
        try {
            return of(parts, known);
        } catch (WebApplicationException refused) {
            parts.forEach(Upload::delete);
            throw refused;
        }
    }

    private static Upload of(Collection<Part> parts, Set<String> known) {
        if (parts.size() > MOST_PARTS) throw Asked.refused("body", "has too many parts");
        Map<String, String> fields = new TreeMap<>();
        Part file = null;
        for (Part part : parts) {
            String name = String.valueOf(part.getName());
            if (name.equals(FILE) ? file != null : fields.containsKey(name))
                throw Asked.refused(name, "is there more than once");
            if (name.equals(FILE)) file = part;
            else if (known.contains(name)) fields.put(name, text(name, part));
            else throw Asked.refused(name, "is not known here; known are file, " + sorted(known));
        }
        if (file == null) throw Asked.refused(FILE, "is required");
        return new Upload(file, fields);
    }

    private static String sorted(Set<String> known) {
        return known.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw new WebApplicationException(Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE));
        } catch (IOException | ServletException brokenOff) {
            throw Asked.refused("body", "breaks off, or is no multipart/form-data");
        }
    }

    private static String text(String name, Part part) {
        if (part.getSize() > LONGEST_FIELD) throw Asked.refused(name, "is too long");
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException brokenOff) {
            throw Asked.refused(name, "cannot be read");
        }
    }

    /** Takes the file off the disk; the server would leave that to the next collection of garbage. */
    @Override
    public void close() {
        delete(file);
    }

    private static void delete(Part part) {
        try {
            part.delete();
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "no file to take away", gone);
        }
    }

    /** As the sender calls the file. */
    String fileName() {
        return Optional.ofNullable(file.getSubmittedFileName()).orElse("");
    }

    Optional<String> field(String name) {
        return Asked.text(fields.get(name));
    }
}
