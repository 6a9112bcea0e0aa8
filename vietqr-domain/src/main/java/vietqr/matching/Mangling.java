package vietqr.matching;

import java.util.Locale;
import java.util.Random;

/**
 * What happens to a code on its way through a payer's fingers and a bank's systems. The corpus that the rules are measured
 * with is made of this, and so is what the sandbox's banks say when they are to mangle; the same seed makes the same.
 */
public final class Mangling {
    private static final String[] SEPARATORS = {" ", "-", ".", " - ", "  "};

    private Mangling() {}

    /** The code and the words behind it, mangled so that the code is still whole. */
    public static String of(String code, String wish, Random random) {
        String text = (code + ' ' + wish).strip();
        String mangled =
                switch (random.nextInt(10)) {
                    case 0 -> broken(code, random) + ' ' + wish;
                    case 1 -> text.replace(" ", "");
                    case 2 -> text.replace(' ', '-');
                    case 3 -> text.replace(' ', '.');
                    case 4 -> "FT" + BankWords.digits(11, random) + text;
                    case 5 -> code + BankWords.name(random).replace(" ", "");
                    case 6 -> text + ' ' + BankWords.alnum(8, random) + ' ' + code;
                    default -> text;
                };
        String wrapped = inLines(BankWords.wrapped(mangled.strip(), random), random);
        String cut = cutBehind(wrapped, code, random);
        return random.nextBoolean() ? cut.toUpperCase(Locale.ROOT) : cut;
    }

    static String broken(String code, Random random) {
        String broken = code;
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = 1 + random.nextInt(broken.length() - 1);
            broken = broken.substring(0, at) + BankWords.pick(SEPARATORS, random) + broken.substring(at);
        }
        return broken;
    }

    /** Banks that store lines of 35 characters put a space after each. */
    private static String inLines(String text, Random random) {
        return random.nextInt(8) == 0 ? text.replaceAll("(.{35})", "$1 ") : text;
    }

    /** Cut off at some length, if the code is unbroken and in front of it. */
    private static String cutBehind(String text, String code, Random random) {
        int end = text.indexOf(code) + code.length();
        if (!text.contains(code) || random.nextInt(5) > 0) return text;
        return text.substring(0, Math.min(text.length(), Math.max(20 + random.nextInt(60), end)));
    }

    /** One character replaced, two neighbours exchanged, or one letter of the prefix lost. */
    static String typo(String code, Random random) {
        int at = random.nextInt(code.length());
        return switch (random.nextInt(8)) {
            case 0, 1 -> exchanged(code, 3 + random.nextInt(code.length() - 4));
            case 2 -> code.substring(0, at % 3) + code.substring(at % 3 + 1);
            case 3 -> code.replace('0', 'O');
            default -> replaced(code, at, BankWords.alnum(1, random).charAt(0));
        };
    }

    private static String replaced(String text, int at, char with) {
        return text.substring(0, at) + with + text.substring(at + 1);
    }

    private static String exchanged(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
