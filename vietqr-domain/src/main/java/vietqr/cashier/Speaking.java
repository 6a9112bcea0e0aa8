package vietqr.cashier;

import vietqr.kernel.Vnd;
import vietqr.voice.Sentence;
import vietqr.voice.Voice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a merchant wants money said aloud that has come in.
 *
 * @param template with {@code {amount}}, and {@code {terminal}} where the terminal's name shall be said
 * @param volume 0 to 100
 */
public record Speaking(Voice voice, String template, Optional<QuietHours> quiet, int volume) {
    public static final int LOUDEST = 100;
    static final int LONGEST_TEMPLATE = 120;

    /** What is said where nobody wants it otherwise. */
    public static final Speaking USUAL =
            new Speaking(Voice.NORTHERN, Voice.NORTHERN.received(), Optional.empty(), LOUDEST);

    private static final String PLACES = "(?:[^{}\\p{Cntrl}]|\\{(?:amount|terminal)})*";

    /** Whether the template has its amount, once, and nothing that nobody would fill in. */
    public boolean sound() {
        String amount = "{" + Sentence.AMOUNT + "}";
        boolean once = template.indexOf(amount) >= 0 && template.indexOf(amount) == template.lastIndexOf(amount);
        boolean audible = volume >= 0 && volume <= LOUDEST;
        return once && audible && template.length() <= LONGEST_TEMPLATE && template.matches(PLACES);
    }

    public boolean quietAt(Instant moment) {
        return quiet.filter(hours -> hours.at(moment)).isPresent();
    }

    /** @param terminal the name of the terminal; empty if the money came to none */
    public Sentence of(Vnd amount, String terminal) {
        return Sentence.of(voice, template, amount, Map.of("terminal", terminal));
    }

    /** The same of ten thousand dong that nobody has paid, and it says so. */
    public Sentence test(String terminal) {
        Sentence sample = of(Vnd.of(10_000), terminal);
        return new Sentence(voice, voice.test() + ": " + sample.text());
    }

    /** In another voice; in another language the merchant's own words would not be understood. */
    public Speaking by(Voice other) {
        boolean sameLanguage = other.language().equals(voice.language());
        return new Speaking(other, sameLanguage ? template : other.received(), quiet, volume);
    }
}
