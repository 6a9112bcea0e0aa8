package vietqr.web.codes;

import vietqr.qr.Anatomy;
import vietqr.qr.DataObject;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One object in the table.
 *
 * @param depth 0 under the root
 * @param value empty for a template, whose objects follow
 * @param saying what the value stands for, or empty
 */
public record Row(String path, int depth, String meaning, String value, String saying) {
    /** @param names what values are called that only we know, such as banks; empty where we do not */
    static List<Row> of(Anatomy anatomy, Locale language, Function<DataObject, String> names) {
        return rows(anatomy.objects(), 0, language, names).toList();
    }

    private static Stream<Row> rows(
            List<DataObject> level, int depth, Locale language, Function<DataObject, String> names) {
        return level.stream()
                .flatMap(object -> Stream.concat(
                        Stream.of(new Row(
                                object.path(),
                                depth,
                                object.meaning(language),
                                object.parts().isEmpty() ? Visible.of(object.value()) : "",
                                object.saying(language).orElseGet(() -> names.apply(object)))),
                        rows(object.parts(), depth + 1, language, names)));
    }
}
