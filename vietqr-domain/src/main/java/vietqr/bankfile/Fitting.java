package vietqr.bankfile;

import vietqr.sheet.Row;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a profile fits the top of a sheet, and if not, what it expected and what it found.
 *
 * @param layout the columns; meaningless if it does not fit
 * @param headerLine the line of the header's first row; 0 if there is none
 * @param problem empty if it fits
 */
public record Fitting(BankProfile profile, Layout layout, int headerLine, Optional<Finding> problem) {
    /** @param top the first rows of the sheet */
    static Fitting of(BankProfile profile, List<Row> top) {
        if (!profile.hasHeader()) return new Fitting(profile, Layout.of(profile, List.of()), 0, Optional.empty());
        Fitting best = null;
        for (int i = 0; i < top.size() && top.get(i).line() <= profile.header().within(); i++) {
            List<Row> header =
                    top.subList(i, Math.min(top.size(), i + profile.header().rows()));
            Layout layout = Layout.of(profile, header);
            if (layout.missing(profile).isEmpty()) return marked(profile, layout, top, i);
            if (best == null
                    || layout.columns().size() > best.layout().columns().size())
                best = new Fitting(
                        profile, layout, header.get(0).line(), Optional.of(missing(profile, layout, header)));
        }
        return best != null && !best.layout().columns().isEmpty() ? best : nothing(profile);
    }

    public boolean fits() {
        return problem.isEmpty();
    }

    private static Fitting marked(BankProfile profile, Layout layout, List<Row> top, int header) {
        int line = top.get(header).line();
        boolean marked = profile.marks().isEmpty()
                || top.subList(0, header).stream()
                        .map(row -> " " + Folded.words(row.joined()) + " ")
                        .anyMatch(text -> profile.marks().stream().anyMatch(mark -> text.contains(" " + mark + " ")));
        Optional<Finding> problem = marked
                ? Optional.empty()
                : Optional.of(
                        Finding.of(Reason.PROFILE_MISSES_MARK, profile.name(), String.join(", ", profile.marks())));
        return new Fitting(profile, layout, line, problem);
    }

    private static Finding missing(BankProfile profile, Layout layout, List<Row> header) {
        String missing = layout.missing(profile).stream()
                .map(role -> expected(profile, role))
                .collect(Collectors.joining("; "));
        String found = header.stream().map(Row::joined).collect(Collectors.joining(" / "));
        return Finding.of(Reason.PROFILE_MISSES, profile.name(), header.get(0).line(), missing, found);
    }

    private static Fitting nothing(BankProfile profile) {
        Layout empty = new Layout(new EnumMap<>(Role.class));
        String expected = empty.missing(profile).stream()
                .map(role -> expected(profile, role))
                .collect(Collectors.joining("; "));
        Finding problem = Finding.of(
                Reason.PROFILE_FINDS_NOTHING, profile.name(), profile.header().within(), expected);
        return new Fitting(profile, empty, 0, Optional.of(problem));
    }

    private static String expected(BankProfile profile, Role role) {
        if (role != Role.AMOUNT || !profile.eitherWay()) return names(profile, role);
        return names(profile, role) + " / " + names(profile, Role.DEBIT) + " + " + names(profile, Role.CREDIT);
    }

    private static String names(BankProfile profile, Role role) {
        List<String> names = profile.columns().get(role).names();
        return names.isEmpty() ? role.word() : String.join(" | ", names);
    }
}
