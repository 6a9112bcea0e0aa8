package vietqr.api.security;

import jakarta.enterprise.context.RequestScoped;
import vietqr.identity.ApiClient;

/** The API client whose token came with the request. */
@RequestScoped
public class Caller {
    private ApiClient client;

    void is(ApiClient client) {
        this.client = client;
    }

    public ApiClient client() {
        if (client == null) throw new IllegalStateException("the endpoint is not @Secured");
        return client;
    }
}
