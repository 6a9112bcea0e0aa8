package vietqr.dialect;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import vietqr.kernel.Fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list of movements in one message. What can be understood counts, whatever stands beside it. */
final class Rows {
    private static final int MOST_NAMED = 10;

    private Rows() {}

    /**
     * @param code of the format for a list that is not right
     * @param what the format calls a line
     */
    static Reading read(List<JsonValue> rows, Function<Told, Optional<Claim>> reader, String code, String what) {
        List<Claim> claims = new ArrayList<>();
        List<Integer> bad = new ArrayList<>();
        for (int nth = 0; nth < rows.size(); nth++) {
            Optional<Claim> claim = rows.get(nth) instanceof JsonObject object
                    ? reader.apply(new Told(Fields.of(object)))
                    : Optional.empty();
            if (claim.isPresent()) claims.add(claim.get());
            else bad.add(nth + 1);
        }
        if (bad.isEmpty()) return new Reading.Understood("", claims);
        Reading.Refused unread = new Reading.Refused(code, what + " " + named(bad) + " not complete");
        return claims.isEmpty() ? unread : new Reading.Understood("", claims, Optional.of(unread), "");
    }

    private static String named(List<Integer> bad) {
        String numbers = bad.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers + (bad.size() > MOST_NAMED ? " and more are" : bad.size() > 1 ? " are" : " is");
    }
}
