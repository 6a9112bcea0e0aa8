package vietqr.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource of this module, each under the full path it declares below the context {@code /vqr}. */
@ApplicationPath("/")
public class GatewayApplication extends Application {}
