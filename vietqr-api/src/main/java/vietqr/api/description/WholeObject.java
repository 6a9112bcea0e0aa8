package vietqr.api.description;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import java.util.Map;

/**
 * A JSON object that is published whole. The server, which writes the description with Jackson, leaves out what is empty;
 * in an example {@code ""} and {@code null} are what is to be shown.
 */
final class WholeObject {
    @JsonIgnore
    private final Map<String, Object> fields;

    WholeObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    @JsonAnyGetter
    @JsonInclude(value = Include.ALWAYS, content = Include.ALWAYS)
    public Map<String, Object> all() {
        return fields;
    }
}
