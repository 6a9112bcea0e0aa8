package vietqr.web.complaint;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.dispute.FilingResult;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart the two addresses of the room, lets the pages answer, and takes what they send. */
@WebServlet("/complaint/*")
@MultipartConfig(fileSizeThreshold = 1 << 20)
public class ComplaintServlet extends HttpServlet {
    private static final Pattern NEW = Pattern.compile("/new/([A-Za-z0-9_-]{1,100})");
    private static final Pattern CASE = Pattern.compile("/case/(KN\\d{6}-[0-9A-Z]{6})/([A-Za-z0-9_-]{43})(/letter)?");

    @Inject
    private transient FilingDesk filing;

    @Inject
    private transient FollowingDesk following;

    /** What the address says, for the pages. */
    record Place(String number, String secret) {
        static final String ATTRIBUTE = "vietqr.complaint.place";

        String path() {
            return "/complaint/case/" + number + "/" + secret;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher form = NEW.matcher(path(request));
        Matcher known = CASE.matcher(path(request));
        if (form.matches()) show(FilingDesk.FORM, filing.blank(form.group(1)), request, response);
        else if (known.matches() && known.group(3) != null)
            following.letter(new Place(known.group(1), known.group(2)), request, response);
        else if (known.matches()) page(new Place(known.group(1), known.group(2)), request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher form = NEW.matcher(path(request));
        Matcher known = CASE.matcher(path(request));
        if (form.matches()) file(form.group(1), request, response);
        else if (known.matches() && known.group(3) == null)
            say(new Place(known.group(1), known.group(2)), request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Once it is taken the browser goes to the case, so that a reload files nothing twice. */
    private void file(String ref, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ComplaintForm form = filing.blank(ref).filledIn(request);
        Optional<FilingResult.Taken> taken = filing.file(form, request);
        if (taken.isEmpty()) {
            show(FilingDesk.FORM, form, request, response);
            return;
        }
        seeOther(new Place(taken.get().dispute().number(), taken.get().secret()).path(), response);
    }

    private void say(Place place, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<String> problem = following.say(place, request);
        if (problem.isEmpty()) {
            seeOther(place.path() + "#story", response);
            return;
        }
        request.setAttribute(FollowingDesk.PROBLEM, problem.get());
        page(place, request, response);
    }

    private static void page(Place place, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(Place.ATTRIBUTE, place, request, response);
    }

    private static void show(String name, Object what, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(name, what);
        String page = name.equals(FilingDesk.FORM) ? "form" : "case";
        request.getRequestDispatcher("/WEB-INF/complaint/" + page + ".xhtml").forward(new AsRead(request), response);
    }

    private static void seeOther(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }
}
