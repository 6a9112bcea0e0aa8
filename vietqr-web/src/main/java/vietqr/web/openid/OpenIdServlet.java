package vietqr.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.openid.Arrival;
import vietqr.openid.Arrival.Vouched;
import vietqr.openid.Arrival.Why;
import vietqr.openid.Attempt;
import vietqr.openid.Departure;
import vietqr.openid.OpenId;
import vietqr.web.look.LocalPath;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Door;

import java.io.IOException;
import java.util.Optional;

/**
 * The way to the provider and back. {@code /openid/start} signs in; {@code /openid/again?back=} has somebody who is signed in
 * show anew who they are; {@code /openid/back} is where the provider sends both.
 */
@WebServlet({"/openid/start", "/openid/again", "/openid/back"})
public class OpenIdServlet extends HttpServlet {
    private static final String LOGIN = "/login.xhtml";

    /** A stranger's session holds only the attempt. */
    private static final int STRANGER_SECONDS = 10 * 60;

    @Inject
    private transient OpenId openId;

    @Inject
    private transient OpenIdVisit visit;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient Door door;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (openId.name().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (request.getServletPath()) {
            case "/openid/start" -> leave(false, "/", request, response);
            case "/openid/again" -> {
                if (!current.isKnown()) response.sendRedirect(LOGIN);
                else leave(true, LocalPath.of(request.getParameter("back")), request, response);
            }
            default -> arrive(request, response);
        }
    }

    private void leave(boolean again, String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Departure> departure = openId.begin(again);
        if (departure.isEmpty()) {
            refuse(Why.UNREACHABLE.name(), response);
            return;
        }
        if (!current.isKnown()) request.getSession().setMaxInactiveInterval(STRANGER_SECONDS);
        visit.begins(departure.get().attempt(), back);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(departure.get().address().toString());
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Attempt attempt = visit.ends();
        Arrival arrival = openId.finish(
                attempt, request.getParameter("state"), request.getParameter("code"), request.getParameter("iss"));
        if (arrival instanceof Arrival.Refused refused) refuse(refused.why().name(), response);
        else if (attempt.again()) goOn(((Vouched) arrival).email(), response);
        else enter(((Vouched) arrival).email(), request, response);
    }

    private void goOn(String email, HttpServletResponse response) throws IOException {
        if (door.provesBy(email)) response.sendRedirect(visit.back());
        else refuse("OTHER", response);
    }

    private void enter(String email, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Door.Entry> entry = door.enter(email, request, response);
        if (entry.isEmpty()) refuse("UNKNOWN", response);
        else if (entry.get().halfway()) response.sendRedirect(LOGIN);
        else if (!entry.get().sentOn()) response.sendRedirect("/");
    }

    /** Why stands in the address, and the page says it in the reader's language. */
    private void refuse(String why, HttpServletResponse response) throws IOException {
        String page = current.isKnown() ? "/account/prove.xhtml" : LOGIN;
        response.sendRedirect(page + "?openid=" + why);
    }
}
