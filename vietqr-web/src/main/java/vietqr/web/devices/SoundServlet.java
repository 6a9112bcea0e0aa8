package vietqr.web.devices;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.access.Permission;
import vietqr.airing.BoxVoice;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.kernel.Vnd;
import vietqr.voice.Sentence;
import vietqr.voice.Speech;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Optional;

/** {@code /devices/sound?box=&amount=}: what a box says of an amount that came in; without an amount a test, spoken as one. */
@WebServlet(urlPatterns = "/devices/sound")
public class SoundServlet extends HttpServlet {
    @Inject
    private transient Boxes boxes;

    @Inject
    private transient BoxVoice voice;

    @Inject
    private transient Speech speech;

    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Sentence> sentence = number(request.getParameter("box"))
                .flatMap(id -> boxes.find(visit.sight(Permission.SEE_TERMINALS), id))
                .flatMap(box -> sentence(box, request.getParameter("amount")));
        if (sentence.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] wav = speech.wav(sentence.get());
        response.setContentType("audio/wav");
        response.setContentLength(wav.length);
        response.getOutputStream().write(wav);
    }

    private Optional<Sentence> sentence(Box box, String amount) {
        if (amount == null) return Optional.of(voice.test(box));
        return number(amount).map(Vnd::of).flatMap(dong -> voice.received(box, dong));
    }

    private static Optional<Long> number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
