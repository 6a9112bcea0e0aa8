package vietqr.api.security;

import jakarta.enterprise.context.RequestScoped;
import vietqr.audit.Doer;
import vietqr.identity.ApiClient;

import java.util.Optional;
import java.util.OptionalLong;

/** The API client whose token came with the request. */
@RequestScoped
public class Caller {
    private Identity identity;

    /** @param merchantId the merchant the client speaks for; empty for a bank's client, or one not yet assigned */
    record Identity(ApiClient client, OptionalLong merchantId) {}

    /** To be told by whoever has checked the credentials. */
    void is(Identity identity) {
        this.identity = identity;
        Doer.is(Doer.client(identity.client().username()));
    }

    /** The same, at a door where it does not matter for whom the client speaks. */
    public void is(ApiClient client) {
        is(new Identity(client, OptionalLong.empty()));
    }

    /** Empty as long as nobody has shown credentials. */
    Optional<ApiClient> known() {
        return Optional.ofNullable(identity).map(Identity::client);
    }

    public ApiClient client() {
        return identified().client();
    }

    /** The merchant the client speaks for, if any. */
    public OptionalLong merchantId() {
        return identified().merchantId();
    }

    private Identity identified() {
        if (identity == null) throw new IllegalStateException("the endpoint is not @Secured");
        return identity;
    }
}
