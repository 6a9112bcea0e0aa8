package vietqr.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource of this module. */
@ApplicationPath("/")
public class BareApplication extends Application {}
