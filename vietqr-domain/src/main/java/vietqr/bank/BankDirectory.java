package vietqr.bank;

import vietqr.qr.PlainText;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every bank a code can name, found by BIN, code, other code or short name. Case, blanks, marks and punctuation do not
 * matter. Where a word means two banks, a code beats another bank's other code, and that beats a short name.
 */
public final class BankDirectory {
    private static final String SHIPPED = "banks.txt";

    private final List<Bank> banks;
    private final Map<String, Bank> byKey = new HashMap<>();
    private final Map<String, Bank> byImageId = new HashMap<>();

    private BankDirectory(Collection<Bank> banks) {
        this.banks = List.copyOf(banks);
        index(bank -> Stream.of(bank.bin()));
        index(bank -> Stream.of(bank.code()));
        index(bank -> bank.otherCodes().stream());
        index(bank -> Stream.of(bank.shortName()));
        this.banks.forEach(bank -> byImageId.put(bank.imageId(), bank));
    }

    private void index(Function<Bank, Stream<String>> words) {
        for (Bank bank : banks) words.apply(bank).forEach(word -> byKey.putIfAbsent(key(word), bank));
    }

    /** The directory as shipped. */
    public static BankDirectory shipped() {
        try (Reader reader =
                new InputStreamReader(BankDirectory.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8)) {
            return new BankDirectory(
                    unique(BankFile.read(reader, SHIPPED), SHIPPED).values());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * This directory with the operator's lines laid over it: a line replaces the bank of the same BIN or adds a bank, and
     * its codes win over those of other banks. The layout is that of {@code banks.txt} in this package.
     *
     * @throws IllegalArgumentException if the file cannot be read or is wrong, with the line and what to do
     */
    public BankDirectory updatedFrom(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Map<String, Bank> merged = unique(BankFile.read(reader, file.toString()), file.toString());
            banks.forEach(bank -> merged.putIfAbsent(bank.bin(), bank));
            return new BankDirectory(merged.values());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the bank list " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static Map<String, Bank> unique(List<Bank> banks, String source) {
        Map<String, Bank> byBin = new LinkedHashMap<>();
        Map<String, Bank> byCode = new HashMap<>();
        for (Bank bank : banks) {
            if (byBin.put(bank.bin(), bank) != null)
                throw new IllegalArgumentException(source + ": BIN " + bank.bin() + " appears twice");
            Stream.concat(Stream.of(bank.code()), bank.otherCodes().stream()).forEach(code -> {
                Bank other = byCode.put(key(code), bank);
                if (other != null && other != bank)
                    throw new IllegalArgumentException(
                            source + ": code " + code + " names both " + other.bin() + " and " + bank.bin());
            });
        }
        return byBin;
    }

    /** The bank called so: {@code 970422}, {@code MB}, {@code mbb} and {@code MB Bank} all name one. */
    public Optional<Bank> find(String codeOrBin) {
        return codeOrBin == null ? Optional.empty() : Optional.ofNullable(byKey.get(key(codeOrBin)));
    }

    /** What people call the bank called so; where the directory knows none, what it was called. */
    public String shortName(String codeOrBin) {
        return find(codeOrBin).map(Bank::shortName).orElse(codeOrBin);
    }

    /** The bank whose {@link Bank#imageId} this is. */
    public Optional<Bank> findByImageId(String imageId) {
        return Optional.ofNullable(byImageId.get(imageId));
    }

    /** All banks: the operator's first, then as shipped, by BIN. */
    public List<Bank> all() {
        return banks;
    }

    private static String key(String word) {
        return PlainText.ofContent(word).value().replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
