package vietqr.matching;

import vietqr.payment.OrderKey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may be merchants' order ids in a transfer text: whole words, and up to five neighbouring words for ids that have
 * separators inside. A part of a word is never one: {@code DH1} is not in {@code DH12}, nor in {@code DH1-2}.
 */
final class OrdersInText {
    private static final int MOST_WORDS = 60;
    private static final int MOST_JOINED = 5;
    private static final int MOST_ORDERS = 100;

    /** A neighbour this short that is tied to an id with a {@code -} is a part of it. */
    private static final int LONGEST_SUFFIX = 3;

    private final String text;
    private final List<Word> words;

    private OrdersInText(String text) {
        this.text = text;
        this.words = wordsOf(text);
    }

    private record Word(int start, int end) {
        int length() {
            return end - start;
        }
    }

    static Set<OrderKey> in(String text) {
        OrdersInText read = new OrdersInText(text);
        Set<OrderKey> found = new LinkedHashSet<>();
        for (int from = 0; from < read.words.size() && found.size() < MOST_ORDERS; from++)
            found.addAll(read.startingWith(from));
        return found;
    }

    private static List<Word> wordsOf(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) continue;
            if (i > start) words.add(new Word(start, i));
            start = i + 1;
        }
        return words;
    }

    private List<OrderKey> startingWith(int from) {
        List<OrderKey> found = new ArrayList<>();
        if (isTiedToWordBefore(from)) return found;
        StringBuilder joined = new StringBuilder();
        for (int to = from; to < Math.min(from + MOST_JOINED, words.size()); to++) {
            joined.append(to == from ? "" : "-").append(text, words.get(to).start, words.get(to).end);
            if (!isTiedToWordAfter(to)) OrderKey.of(joined.toString()).ifPresent(found::add);
        }
        return found;
    }

    private boolean isTiedToWordBefore(int at) {
        return at > 0 && isTie(at - 1, "-_/") && words.get(at - 1).length() <= LONGEST_SUFFIX;
    }

    private boolean isTiedToWordAfter(int at) {
        if (at + 1 >= words.size() || !isTie(at, "-_/.")) return false;
        Word next = words.get(at + 1);
        return next.length() <= LONGEST_SUFFIX
                && text.substring(next.start, next.end).chars().anyMatch(Character::isDigit);
    }

    /** Whether nothing but one of these characters stands between a word and the next. */
    private boolean isTie(int at, String ties) {
        int gap = words.get(at).end;
        return words.get(at + 1).start == gap + 1 && ties.indexOf(text.charAt(gap)) >= 0;
    }
}
