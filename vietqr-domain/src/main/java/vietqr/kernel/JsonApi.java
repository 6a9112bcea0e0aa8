package vietqr.kernel;

import jakarta.json.spi.JsonProvider;

/** The way to make, read and write JSON. */
public final class JsonApi {
    /** Found once: {@code jakarta.json.Json} looks for it anew at each call, through every jar of the server. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonApi() {}
}
