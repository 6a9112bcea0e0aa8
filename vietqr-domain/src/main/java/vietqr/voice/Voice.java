package vietqr.voice;

import vietqr.kernel.Vnd;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** Who speaks: a language and, in Vietnamese, the region whose words are used. */
public enum Voice {
    /** nghìn, linh. */
    NORTHERN(
            "vi-north", "vi", "Đã nhận {amount} đồng", "Thử nghiệm", number -> VietnameseNumber.NORTHERN.words(number)),
    /** ngàn, lẻ. */
    SOUTHERN(
            "vi-south", "vi", "Đã nhận {amount} đồng", "Thử nghiệm", number -> VietnameseNumber.SOUTHERN.words(number)),
    ENGLISH("en", "en", "Received {amount} dong", "Test", EnglishNumber::words);

    /** The largest amount that is put into words: one dong less than a thousand billion. */
    public static final Vnd LARGEST = Vnd.of(999_999_999_999L);

    private final String word;
    private final Locale language;
    private final String received;
    private final String test;
    private final LongFunction<List<String>> numbers;

    Voice(String word, String language, String received, String test, LongFunction<List<String>> numbers) {
        this.word = word;
        this.received = received;
        this.test = test;
        this.language = Locale.forLanguageTag(language);
        this.numbers = numbers;
    }

    /** As it is written in the API, and the name of the directory of its recordings: {@code vi-north}. */
    public String word() {
        return word;
    }

    /** What is said of money that has come in: a template for {@link Sentence#of}. */
    public String received() {
        return received;
    }

    /** What is said in front of something that did not happen. */
    public String test() {
        return test;
    }

    public Locale language() {
        return language;
    }

    public static Optional<Voice> of(String word) {
        return Arrays.stream(values()).filter(voice -> voice.word.equals(word)).findFirst();
    }

    /**
     * The amount in words, without the currency.
     *
     * @throws IllegalArgumentException if it is zero or more than {@link #LARGEST}
     */
    public List<String> words(Vnd amount) {
        if (amount.isZero() || amount.compareTo(LARGEST) > 0)
            throw new IllegalArgumentException("only 1 to " + LARGEST + " can be said, not " + amount);
        return numbers.apply(amount.amount());
    }
}
