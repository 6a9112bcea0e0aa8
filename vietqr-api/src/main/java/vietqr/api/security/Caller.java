package vietqr.api.security;

import jakarta.enterprise.context.RequestScoped;
import vietqr.identity.ApiClient;

import java.util.Optional;

/** The API client whose token came with the request. */
@RequestScoped
public class Caller {
    private ApiClient client;

    /** To be told by whoever has checked the credentials. */
    public void is(ApiClient client) {
        this.client = client;
    }

    /** Empty as long as nobody has shown credentials. */
    Optional<ApiClient> known() {
        return Optional.ofNullable(client);
    }

    public ApiClient client() {
        if (client == null) throw new IllegalStateException("the endpoint is not @Secured");
        return client;
    }
}
