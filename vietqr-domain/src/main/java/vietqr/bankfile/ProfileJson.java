package vietqr.bankfile;

import com.google.re2j.Pattern;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import vietqr.bankfile.BankProfile.Column;
import vietqr.bankfile.BankProfile.Header;
import vietqr.bankfile.BankProfile.Signs;
import vietqr.bankfile.BankProfile.Title;
import vietqr.bankfile.BankProfile.Transform;
import vietqr.kernel.JsonApi;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads profiles from their JSON, as docs/statements.md describes it. What is not known is refused, so that no typing error is silent. */
public final class ProfileJson {
    private static final int LONGEST = 20_000;

    /** What a profile may have, in the order in which people are told. */
    public static final Set<String> MEMBERS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "name",
            "bank",
            "marks",
            "header",
            "columns",
            "amounts",
            "dates",
            "times",
            "title",
            "skip",
            "footer",
            "continued",
            "transforms",
            "signs")));

    private ProfileJson() {}

    /** @throws BadProfile that says where it is wrong and what to write instead */
    public static BankProfile read(String json) throws BadProfile {
        if (json.length() > LONGEST) throw new BadProfile("", Mistake.TOO_LONG, LONGEST);
        if (!json.stripLeading().startsWith("{")) throw new BadProfile("", Mistake.NO_OBJECT);
        try (JsonReader reader = JsonApi.JSON.createReader(new StringReader(json))) {
            return read(reader.readObject());
        } catch (JsonParsingException bad) {
            JsonLocation at = bad.getLocation();
            throw new BadProfile("", Mistake.NO_JSON, at.getLineNumber(), at.getColumnNumber());
        } catch (JsonException | IllegalStateException bad) {
            throw new BadProfile("", Mistake.NO_OBJECT);
        }
    }

    private static BankProfile read(JsonObject json) throws BadProfile {
        Parts all = new Parts("", json);
        all.allow(MEMBERS);
        Map<Role, Column> columns = columns(all.part("columns"));
        Header header = header(all.part("header"), columns);
        return new BankProfile(
                name(all),
                bank(all),
                folded(all.texts("marks")),
                header,
                columns,
                amounts(all),
                days(all),
                title(all.part("title")),
                all.patterns("skip"),
                folded(all.texts("footer")),
                all.yes("continued"),
                transforms(all),
                signs(all.part("signs")));
    }

    private static String name(Parts all) throws BadProfile {
        String name = all.text("name", "").strip();
        if (name.isEmpty() || name.length() > 80 || name.contains("#")) throw new BadProfile("name", Mistake.NAME);
        return name;
    }

    private static String bank(Parts all) throws BadProfile {
        String bank = all.text("bank", "");
        if (!bank.matches("|\\d{6}")) throw new BadProfile("bank", Mistake.BANK);
        return bank;
    }

    private static Header header(Parts part, Map<Role, Column> columns) throws BadProfile {
        part.allow(Set.of("within", "rows", "firstRow"));
        Header header = new Header(
                part.number("within", 40, 1, 100), part.number("rows", 1, 1, 4), part.number("firstRow", 0, 0, 1000));
        boolean byName = columns.values().stream().anyMatch(column -> column.position() == 0);
        if (header.firstRow() > 0 && byName) throw new BadProfile("header.firstRow", Mistake.POSITIONS);
        if (header.firstRow() == 0 && !byName) throw new BadProfile("header.firstRow", Mistake.FIRST_ROW);
        return header;
    }

    private static Map<Role, Column> columns(Parts part) throws BadProfile {
        Map<Role, Column> columns = new EnumMap<>(Role.class);
        for (String word : part.object().keySet()) {
            Role role = role(part.at(word), word);
            columns.put(role, column(part, word));
        }
        if (!columns.containsKey(Role.DATE)) throw new BadProfile("columns.date", Mistake.NEEDED);
        boolean two = columns.containsKey(Role.DEBIT) && columns.containsKey(Role.CREDIT);
        if (two == columns.containsKey(Role.AMOUNT) && !(two && eitherWay(columns)))
            throw new BadProfile("columns", Mistake.AMOUNT_OR_TWO);
        return columns;
    }

    /** Amounts may stand in one column or in two, if none of the three must be there. */
    private static boolean eitherWay(Map<Role, Column> columns) {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT)
                .allMatch(role -> columns.get(role).optional());
    }

    private static Role role(String where, String word) throws BadProfile {
        String known = Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
        return Role.of(word).orElseThrow(() -> new BadProfile(where, Mistake.UNKNOWN_COLUMN, known));
    }

    /** A text is a name, a list are names, an object says more. */
    private static Column column(Parts columns, String word) throws BadProfile {
        if (!(columns.object().get(word) instanceof JsonObject))
            return checked(columns.at(word), new Column(columns.texts(word), 0, false, false));
        Parts part = columns.part(word);
        part.allow(Set.of("names", "position", "optional", "exact"));
        return checked(
                part.where(),
                new Column(
                        part.texts("names"),
                        part.number("position", 0, 1, 200),
                        part.yes("optional"),
                        part.yes("exact")));
    }

    private static Column checked(String where, Column column) throws BadProfile {
        if (column.words().isEmpty() == (column.position() == 0)) throw new BadProfile(where, Mistake.NAME_OR_POSITION);
        return column;
    }

    private static Amounts amounts(Parts all) throws BadProfile {
        return switch (all.text("amounts", "1,234,567")) {
            case "1.234.567" -> Amounts.DOT;
            case "1,234,567" -> Amounts.COMMA;
            default -> throw new BadProfile("amounts", Mistake.AMOUNTS);
        };
    }

    private static Days days(Parts all) throws BadProfile {
        List<String> dates = all.texts("dates");
        Days days = new Days(
                dates.isEmpty() ? List.of("dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy") : dates,
                all.texts("times").isEmpty() ? List.of("HH:mm:ss", "HH:mm") : all.texts("times"));
        for (String pattern : days.patterns()) check("dates", pattern);
        for (String pattern : days.times()) check("times", pattern);
        return days;
    }

    private static void check(String where, String pattern) throws BadProfile {
        try {
            Days.format(pattern);
        } catch (IllegalArgumentException bad) {
            throw new BadProfile(where, Mistake.DATES, pattern);
        }
    }

    private static Map<Title, Pattern> title(Parts part) throws BadProfile {
        Map<Title, Pattern> title = new EnumMap<>(Title.class);
        for (Title kind : Title.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            String text = part.text(word, "");
            if (text.isEmpty()) continue;
            Pattern pattern = Parts.pattern(part.at(word), text);
            if (pattern.groupCount() < 1) throw new BadProfile(part.at(word), Mistake.GROUP);
            title.put(kind, pattern);
        }
        part.allow(Set.of("account", "currency", "reference", "from", "to", "opening", "closing"));
        return title;
    }

    private static List<Transform> transforms(Parts all) throws BadProfile {
        List<Transform> transforms = new ArrayList<>();
        for (Parts part : all.parts("transforms")) {
            part.allow(Set.of("column", "find", "replace"));
            Role role = role(part.at("column"), part.text("column", ""));
            Pattern find = Parts.pattern(part.at("find"), part.text("find", ""));
            transforms.add(new Transform(role, find, replacement(part, find)));
        }
        return transforms;
    }

    private static String replacement(Parts part, Pattern find) throws BadProfile {
        String replacement = part.text("replace", "");
        if (!replacement.matches("([^$\\\\]|\\$[0-9])*")) throw new BadProfile(part.at("replace"), Mistake.REPLACEMENT);
        for (int group = find.groupCount() + 1; group <= 9; group++)
            if (replacement.contains("$" + group)) throw new BadProfile(part.at("replace"), Mistake.NO_GROUP, group);
        return replacement;
    }

    private static Signs signs(Parts part) throws BadProfile {
        part.allow(Set.of("debit", "credit"));
        List<String> debit = part.texts("debit");
        List<String> credit = part.texts("credit");
        return new Signs(
                signs(debit.isEmpty() ? List.of("D", "Nợ", "Ghi nợ", "DR", "Debit", "-") : debit),
                signs(credit.isEmpty() ? List.of("C", "Có", "Ghi có", "CR", "Credit", "+") : credit));
    }

    private static List<String> signs(List<String> words) {
        return words.stream().map(word -> Folded.plain(word).strip()).toList();
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Folded::words).filter(name -> !name.isEmpty()).toList();
    }
}
