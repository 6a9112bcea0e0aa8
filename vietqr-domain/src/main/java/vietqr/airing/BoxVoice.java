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
        if (amount.isZero() || amount.compareTo(Voice.LARGEST) > 0) return Optional.empty();
        return Optional.of(how(box).of(amount, terminal(box)));
    }

    /** Whether nothing is to be said aloud at that moment. */
    boolean quiet(Box box, Instant moment) {
        return how(box).quietAt(moment);
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
