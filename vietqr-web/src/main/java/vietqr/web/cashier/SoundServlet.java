package vietqr.web.cashier;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.access.Permission;
import vietqr.cashier.Hearing;
import vietqr.cashier.Speaking;
import vietqr.cashier.SpeakingDesk;
import vietqr.merchant.Sight;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.voice.Sentence;
import vietqr.voice.Speech;
import vietqr.voice.Voice;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Optional;

/** {@code /cashier/sound?terminal=&movement=}: the announcement as a WAV file; without a movement a test, spoken as one. */
@WebServlet("/cashier/sound")
public class SoundServlet extends HttpServlet {
    @Inject
    private transient PointsOfSale terminals;

    @Inject
    private transient Hearing hearing;

    @Inject
    private transient SpeakingDesk speaking;

    @Inject
    private transient Speech speech;

    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sight sight = visit.sight(Permission.TAKE_PAYMENTS);
        Optional<Sentence> sentence = terminals
                .find(sight, Answers.number(request.getParameter("terminal")))
                .flatMap(terminal -> sentence(terminal, sight, request.getParameter("movement")));
        if (sentence.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] wav = speech.wav(sentence.get());
        response.setContentType("audio/wav");
        response.setContentLength(wav.length);
        response.getOutputStream().write(wav);
    }

    private Optional<Sentence> sentence(PointOfSale terminal, Sight sight, String movement) {
        Speaking how = speaking.of(terminal.merchant().id());
        String name = terminal.terminal().name();
        if (movement == null) return Optional.of(how.test(name));
        return hearing.find(terminal, sight, Answers.number(movement))
                .map(heard -> heard.movement().amount())
                .filter(amount -> amount.compareTo(Voice.LARGEST) <= 0)
                .map(amount -> how.of(amount, name));
    }
}
