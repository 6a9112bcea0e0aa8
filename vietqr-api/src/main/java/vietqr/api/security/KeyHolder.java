package vietqr.api.security;

import jakarta.enterprise.context.RequestScoped;
import vietqr.apikey.ApiKey;

/** The API key that came with the request. */
@RequestScoped
public class KeyHolder {
    private ApiKey key;

    void shows(ApiKey good) {
        this.key = good;
    }

    /** Whose key it is. */
    public long merchantId() {
        if (key == null) throw new IllegalStateException("the endpoint is not @Keyed");
        return key.merchantId();
    }
}
