package vietqr.api.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static vietqr.kernel.JsonApi.JSON;

/**
 * Writes an answer's record as it is declared: every key, in that order, and {@code null} where there is no value. That is
 * what the public API documents, and more than the JSON binding promises.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RecordWriter implements MessageBodyWriter<Record> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(json(body).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The JSON of an answer, or of a part of one. */
    public static JsonValue json(Object value) {
        if (value == null) return JsonValue.NULL;
        if (value instanceof JsonValue json) return json;
        if (value instanceof String text) return JSON.createValue(text);
        if (value instanceof Boolean flag) return flag ? JsonValue.TRUE : JsonValue.FALSE;
        if (value instanceof Integer number) return JSON.createValue(number);
        if (value instanceof Long number) return JSON.createValue(number);
        if (value instanceof List<?> list) return array(list);
        if (value instanceof Record body) return object(body);
        throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }

    private static JsonValue array(List<?> list) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        list.forEach(element -> array.add(json(element)));
        return array.build();
    }

    private static JsonValue object(Record body) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : body.getClass().getRecordComponents())
            object.add(component.getName(), json(valueOf(component, body)));
        return object.build();
    }

    private static Object valueOf(RecordComponent component, Record body) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the answer cannot be read: " + component, e);
        }
    }
}
