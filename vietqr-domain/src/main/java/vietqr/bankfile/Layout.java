package vietqr.bankfile;

import vietqr.bankfile.BankProfile.Column;
import vietqr.sheet.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a profile finds its columns in the rows of a header: by exact name first, then by how a name begins, for banks like to
 * write English behind the Vietnamese.
 *
 * @param columns counted from 0
 */
record Layout(Map<Role, Integer> columns) {

    static Layout of(BankProfile profile, List<Row> header) {
        Map<Role, Integer> found = new EnumMap<>(Role.class);
        Set<Integer> taken = new HashSet<>();
        profile.columns().forEach((role, column) -> {
            if (column.position() > 0) found.put(role, column.position() - 1);
        });
        List<List<String>> names = names(header);
        for (boolean exact : new boolean[] {true, false})
            for (Role role : Role.values())
                if (profile.columns().containsKey(role) && !found.containsKey(role))
                    take(role, profile.columns().get(role), names, exact, found, taken);
        return new Layout(found);
    }

    private static void take(
            Role role,
            Column column,
            List<List<String>> names,
            boolean exact,
            Map<Role, Integer> found,
            Set<Integer> taken) {
        if (!exact && column.exact()) return;
        for (String wanted : column.words())
            for (int i = 0; i < names.size(); i++)
                if (!taken.contains(i) && names.get(i).stream().anyMatch(name -> fits(name, wanted, exact))) {
                    found.put(role, i);
                    taken.add(i);
                    return;
                }
    }

    private static boolean fits(String name, String wanted, boolean exact) {
        return exact ? name.equals(wanted) : name.startsWith(wanted + " ");
    }

    /** For each column what its header says: each row by itself, and all of them together. */
    private static List<List<String>> names(List<Row> header) {
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<String> parts = new ArrayList<>();
            for (Row row : header) {
                String part = Folded.words(row.cell(i).text());
                if (!part.isEmpty()) parts.add(part);
            }
            if (parts.size() > 1) parts.add(String.join(" ", parts));
            names.add(parts);
        }
        return names;
    }

    /** Roles of the profile that must be there and are not; of amounts that may be in one column or in two, the one. */
    List<Role> missing(BankProfile profile) {
        return profile.columns().entrySet().stream()
                .filter(entry -> !columns.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().optional()
                        || entry.getKey() == Role.AMOUNT && profile.eitherWay() && !inTwo())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether there is a column for money out and one for money in. */
    boolean inTwo() {
        return columns.containsKey(Role.DEBIT) && columns.containsKey(Role.CREDIT);
    }
}
