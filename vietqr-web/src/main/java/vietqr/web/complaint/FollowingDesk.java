package vietqr.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeDesk;
import vietqr.dispute.DisputeEvidence;
import vietqr.dispute.DisputeEvidence.Examined;
import vietqr.dispute.DisputeEvidence.Kept;
import vietqr.dispute.DisputeResult;
import vietqr.dispute.Disputes;
import vietqr.dispute.LetterKind;
import vietqr.dispute.Letters;
import vietqr.identity.Quota;
import vietqr.kernel.ClientAddress;
import vietqr.web.complaint.ComplaintServlet.Place;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lets whoever complained add words and files to their case, and take its letters away. */
@RequestScoped
public class FollowingDesk {
    static final String PROBLEM = "vietqr.complaint.problem";
    private static final int MOST_FROM_ONE_NETWORK = 20;

    @Inject
    private Disputes disputes;

    @Inject
    private DisputeDesk desk;

    @Inject
    private DisputeEvidence evidence;

    @Inject
    private Letters letters;

    @Inject
    private Uploads uploads;

    @Inject
    private Quota quota;

    @Inject
    private ClientAddress address;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    /** @return why not, in words; empty if it is written down */
    Optional<String> say(Place place, HttpServletRequest http) {
        Duration wait = quota.take("complaint follow-up", address.of(http), MOST_FROM_ONE_NETWORK);
        if (!wait.isZero()) return Optional.of(texts.get("complaint.wait", wait.toMinutes() + 1));
        List<Examined> files = uploads.examined(http);
        String words = http.getParameter("words") == null ? "" : http.getParameter("words");
        if (files.isEmpty() || !words.isBlank()) {
            DisputeResult result = desk.sayFromOutside(place.number(), place.secret(), words);
            if (result instanceof DisputeResult.Denied denied)
                return Optional.of(texts.get("dispute.denied." + denied.why()));
        }
        return files.stream()
                .map(file -> evidence.bringFromOutside(place.number(), place.secret(), file))
                .filter(kept -> kept != Kept.KEPT)
                .map(kept -> texts.get("dispute.file." + kept))
                .findFirst();
    }

    void letter(Place place, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Optional<Dispute> found = disputes.opened(place.number(), place.secret());
        Optional<LetterKind> kind = Arrays.stream(LetterKind.values())
                .filter(known -> known.name().equals(http.getParameter("kind")))
                .findFirst();
        Optional<byte[]> pdf = found.flatMap(one -> kind.flatMap(known -> letters.write(one, known, look.language())));
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = letters.fileName(found.get(), kind.get(), look.language());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(pdf.get().length);
        response.getOutputStream().write(pdf.get());
    }
}
