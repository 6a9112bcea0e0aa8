package vietqr.evidence;

import vietqr.comparison.Rules;
import vietqr.comparison.RulesText;
import vietqr.evidence.Verdict.Difference;
import vietqr.evidence.Verdict.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies a pack from its file alone: who signed it, that nothing was altered, and that its result follows from its inputs. */
public final class PackVerifier {
    private static final int MOST_TOLD = 50;

    private final List<Difference> differences = new ArrayList<>();

    private PackVerifier() {}

    /** @param key the public key it should be signed with; empty for the one that the pack names itself */
    public static Verdict verify(Path file, Optional<String> key) {
        return new PackVerifier().of(file, key);
    }

    private Verdict of(Path file, Optional<String> key) {
        try (PackFile pack = new PackFile(file)) {
            byte[] list = pack.small(Manifest.NAME);
            Optional<Manifest> manifest = Manifest.read(new String(list, StandardCharsets.UTF_8));
            if (manifest.isEmpty()) return none(Kind.NO_PACK, file.getFileName().toString());
            String signature = new String(pack.small(Manifest.SIGNATURE), StandardCharsets.US_ASCII);
            String signer = key.orElse(manifest.get().fact(PackWriter.KEY));
            if (!PackKey.signed(signer, list, signature)) tell(Kind.SIGNATURE, signer);
            files(pack, manifest.get());
            if (!differences.isEmpty()) return new Verdict(manifest.get().facts(), differences, 0, 0);
            return content(pack, manifest.get());
        } catch (IOException | IllegalArgumentException broken) {
            return none(Kind.NO_PACK, String.valueOf(broken.getMessage()));
        }
    }

    private Verdict none(Kind kind, String what) {
        tell(kind, what);
        return new Verdict(Map.of(), differences, 0, 0);
    }

    private void tell(Kind kind, String what) {
        if (differences.size() < MOST_TOLD) differences.add(new Difference(kind, what));
    }

    private void files(PackFile pack, Manifest manifest) throws IOException {
        Set<String> there = new HashSet<>(pack.names());
        if (there.size() != pack.names().size()) tell(Kind.UNLISTED, "two files of one name");
        for (Manifest.FileHash listed : manifest.files()) {
            if (!there.remove(listed.name())) tell(Kind.MISSING, listed.name());
            else if (!pack.is(listed)) tell(Kind.ALTERED, listed.name());
        }
        for (Part part : Part.values())
            if (manifest.files().stream().noneMatch(listed -> listed.name().equals(part.file())))
                tell(Kind.MISSING, part.file());
        there.remove(Manifest.NAME);
        there.remove(Manifest.SIGNATURE);
        there.forEach(name -> tell(Kind.UNLISTED, name));
    }

    private Verdict content(PackFile pack, Manifest manifest) throws IOException {
        LocalDate day = day(manifest);
        Rules rules = rules(pack);
        Set<String> derived;
        try (Lines said = new Lines(pack.open(Part.OUTCOMES))) {
            boolean[] same = {true};
            derived = Derivation.run(
                    rules,
                    day,
                    pack,
                    line -> same[0] &= said.hasNext() && said.next().equals(line));
            if (!same[0] || said.hasNext()) tell(Kind.OUTCOMES, Part.OUTCOMES.file());
        }
        Recorded recorded = Recorded.read(pack);
        recorded.byRules().stream()
                .filter(pair -> !derived.contains(pair))
                .forEach(pair -> tell(Kind.NOT_DERIVED, pair));
        derived.stream()
                .filter(pair -> !recorded.byRules().contains(pair))
                .forEach(pair -> tell(Kind.NOT_ON_RECORD, pair));
        totals(pack, day);
        FourEyes.breaches(pack).forEach(what -> tell(Kind.FOUR_EYES, what));
        Balances.unaccepted(pack).forEach(what -> tell(Kind.BALANCES, what));
        return new Verdict(manifest.facts(), differences, derived.size(), recorded.others());
    }

    private static LocalDate day(Manifest manifest) {
        try {
            return LocalDate.parse(manifest.fact(PackWriter.DAY));
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("the list names no day", notADay);
        }
    }

    private static Rules rules(PackFile pack) throws IOException {
        try (InputStream in = pack.open(Part.RULES)) {
            return RulesText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void totals(PackFile pack, LocalDate day) throws IOException {
        List<String> made = Totals.of(day, pack).lines();
        try (Lines said = new Lines(pack.open(Part.TOTALS))) {
            for (String line : made) if (!said.hasNext() || !said.next().equals(line)) tell(Kind.TOTALS, line);
        }
    }
}
