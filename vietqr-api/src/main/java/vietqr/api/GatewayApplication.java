package vietqr.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import java.util.Map;

/** Every resource of this module, each under the full path it declares below the context {@code /vqr}. */
@ApplicationPath("/")
public class GatewayApplication extends Application {
    /** A refusal without a body stays without one: the server must not put its HTML error page there. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.response.setStatusOverSendError", true);
    }
}
