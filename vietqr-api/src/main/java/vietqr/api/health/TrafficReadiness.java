package vietqr.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vietqr.kernel.Drain;

/** Down while the gateway is stopping, so that a load balancer sends new requests elsewhere. */
@Readiness
@ApplicationScoped
public class TrafficReadiness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("traffic").status(!Drain.isDraining()).build();
    }
}
