package vietqr.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.identity.Language;
import vietqr.image.Marks;

import java.util.Locale;
import java.util.Optional;

/** Posters with the static code of a terminal, to be printed. */
@ApplicationScoped
public class Posters {
    private static final int SHOWN_DIGITS = 4;

    private final PointsOfSale terminals;
    private final Marks marks;

    /** For the container's proxy only. */
    protected Posters() {
        this(null, null);
    }

    @Inject
    Posters(PointsOfSale terminals, Marks marks) {
        this.terminals = terminals;
        this.marks = marks;
    }

    /**
     * How a poster is wanted.
     *
     * @param masked whether only the last four signs of the account are written; in the code it stands in full in any case
     */
    public record Wish(PosterSize size, Language language, boolean masked) {}

    /** The poster as a PDF; empty while the terminal has no linked account. */
    public Optional<byte[]> pdf(PointOfSale one, Wish wish) {
        return terminals.codeOf(one).map(payload -> Poster.pdf(wish.size(), text(one, payload, wish), marks));
    }

    /** What the file is called: {@code SHOP01-a4.pdf}. */
    public static String fileName(PointOfSale one, Wish wish) {
        String code = one.terminal().code().replaceAll("[^A-Za-z0-9._-]", "_");
        return code + "-" + wish.size().name().toLowerCase(Locale.ROOT) + ".pdf";
    }

    private static PosterText text(PointOfSale one, String payload, Wish wish) {
        BankAccount account = one.account().orElseThrow();
        String number = account.codeNumber();
        return new PosterText(
                payload,
                one.merchant().name(),
                one.terminal().name(),
                account.bankBin(),
                one.bank().map(Bank::shortName).orElse(account.bankBin()),
                wish.masked() ? masked(number) : number,
                account.holder(),
                one.terminal().code() + " · " + one.terminal().tid(),
                wish.language());
    }

    /** All but the last four signs as points. */
    static String masked(String number) {
        int shown = Math.min(SHOWN_DIGITS, number.length() / 2);
        return "•".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }
}
