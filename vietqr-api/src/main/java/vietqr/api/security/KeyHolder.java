package vietqr.api.security;

import jakarta.enterprise.context.RequestScoped;
import vietqr.apikey.ApiKey;
import vietqr.approval.Requester;

import java.util.OptionalLong;

/** The API key that came with the request. */
@RequestScoped
public class KeyHolder {
    private ApiKey key;

    void shows(ApiKey good) {
        this.key = good;
    }

    /** Whose key it is. */
    public long merchantId() {
        return key().merchantId();
    }

    /** In whose name something is asked for that a second person may have to agree to. */
    public Requester requester() {
        return Requester.key(key().id(), key().createdBy());
    }

    /** Whoever made the key; empty if no person did. */
    public OptionalLong maker() {
        return key().createdBy();
    }

    private ApiKey key() {
        if (key == null) throw new IllegalStateException("the endpoint is not @Keyed");
        return key;
    }
}
