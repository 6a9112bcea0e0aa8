package vietqr.bankfile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An object of a profile: hands out its members by kind, and says of each that is wrong where it stands. */
record Parts(String where, JsonObject object) {
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    void allow(Set<String> known) throws BadProfile {
        for (String name : object.keySet())
            if (!known.contains(name)) throw new BadProfile(at(name), Mistake.UNKNOWN_MEMBER, String.join(", ", known));
    }

    String at(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    String text(String name, String otherwise) throws BadProfile {
        JsonValue value = object.get(name);
        return value == null ? otherwise : string(at(name), value);
    }

    int number(String name, int otherwise, int least, int most) throws BadProfile {
        JsonValue value = object.get(name);
        if (value == null) return otherwise;
        if (!(value instanceof JsonNumber number)
                || !number.isIntegral()
                || number.bigDecimalValue().abs().precision() > 9
                || number.intValue() < least
                || number.intValue() > most) throw new BadProfile(at(name), Mistake.NUMBER, least, most);
        return number.intValue();
    }

    boolean yes(String name) throws BadProfile {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.FALSE) return false;
        if (value == JsonValue.TRUE) return true;
        throw new BadProfile(at(name), Mistake.YES_OR_NO);
    }

    /** A list of texts, or one text. */
    List<String> texts(String name) throws BadProfile {
        JsonValue value = object.get(name);
        if (value == null) return List.of();
        if (value instanceof JsonString) return List.of(string(at(name), value));
        if (!(value instanceof JsonArray array) || array.size() > MOST)
            throw new BadProfile(at(name), Mistake.TEXTS, MOST);
        List<String> texts = new ArrayList<>();
        for (JsonValue one : array) texts.add(string(at(name), one));
        return texts;
    }

    List<Pattern> patterns(String name) throws BadProfile {
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts(name)) patterns.add(pattern(at(name), text));
        return patterns;
    }

    Parts part(String name) throws BadProfile {
        JsonValue value = object.get(name);
        if (value == null) return new Parts(at(name), JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject part)) throw new BadProfile(at(name), Mistake.OBJECT);
        return new Parts(at(name), part);
    }

    List<Parts> parts(String name) throws BadProfile {
        JsonValue value = object.get(name);
        if (value == null) return List.of();
        if (!(value instanceof JsonArray array) || array.size() > MOST)
            throw new BadProfile(at(name), Mistake.OBJECTS, MOST);
        List<Parts> parts = new ArrayList<>();
        for (JsonValue one : array) {
            if (!(one instanceof JsonObject part)) throw new BadProfile(at(name), Mistake.OBJECTS, MOST);
            parts.add(new Parts(at(name), part));
        }
        return parts;
    }

    /** Capitals and small letters are the same, and letters are compared without marks. */
    static Pattern pattern(String where, String text) throws BadProfile {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException bad) {
            throw new BadProfile(where, Mistake.PATTERN, bad.getMessage());
        }
    }

    private static String string(String where, JsonValue value) throws BadProfile {
        if (!(value instanceof JsonString string) || string.getString().length() > LONGEST)
            throw new BadProfile(where, Mistake.TEXT, LONGEST);
        return string.getString();
    }
}
