package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.cashier.Speaking;
import vietqr.cashier.SpeakingDesk;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.kernel.Vnd;
import vietqr.merchant.Terminal;
import vietqr.voice.Sentence;
import vietqr.voice.Voice;

import java.time.Instant;
import java.util.Optional;

/** What boxes say, as their merchants have chosen. */
@ApplicationScoped
public class BoxVoice {
    private final Boxes boxes;
    private final SpeakingDesk speaking;

    /** For the container's proxy only. */
    protected BoxVoice() {
        this(null, null);
    }

    @Inject
    public BoxVoice(Boxes boxes, SpeakingDesk speaking) {
        this.boxes = boxes;
        this.speaking = speaking;
    }

    /** Empty for an amount that cannot be put into words. */
    public Optional<Sentence> received(Box box, Vnd amount) {
        return received(box, how(box), amount);
    }

    /** What a box says of money at that moment: nothing in quiet hours, and a number where there are no words. */
    String words(Box box, Vnd amount, Instant moment) {
        Speaking how = how(box);
        if (how.quietAt(moment)) return "";
        return received(box, how, amount).map(Sentence::text).orElseGet(() -> FrameBody.grouped(amount));
    }

    private Optional<Sentence> received(Box box, Speaking how, Vnd amount) {
        if (amount.isZero() || amount.compareTo(Voice.LARGEST) > 0) return Optional.empty();
        return Optional.of(how.of(amount, terminal(box)));
    }

    /** The same of money that has not come, and it says so. */
    public Sentence test(Box box) {
        return how(box).test(terminal(box));
    }

    private Speaking how(Box box) {
        return speaking.of(box.merchantId());
    }

    private String terminal(Box box) {
        return boxes.terminalOf(box).map(Terminal::name).orElse("");
    }
}
