package vietqr.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import java.util.Map;

/** Every resource of this module, each under the full path it declares below the context {@code /vqr}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "VietQR gateway",
                        version = "1",
                        description =
                                "The public VietQR API as existing integrators speak it, and what banks post to us. Get a"
                                        + " token with Basic credentials, then send it as Bearer. Our own API, below /v1,"
                                        + " takes an API key as Bearer instead (docs/api-v1.md).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "From POST /vqr/api/token_generate; good for 300 seconds.")
@ApplicationPath("/")
public class GatewayApplication extends Application {
    /** No second description of the API beside OpenAPI's. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
