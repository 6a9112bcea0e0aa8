package vietqr.webhook;

import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.kernel.Now;
import vietqr.outbound.Outside;
import vietqr.settings.MasterKey;
import vietqr.vault.Vault;

/** Puts the desk for endpoints together for tests of rooms above. */
public final class Registry {
    private static final Vault VAULT = new Vault(
            MasterKey.parse("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").orElseThrow());

    private Registry() {}

    public static Endpoints of(EntityManager em, Now now) {
        return new Endpoints(
                em,
                VAULT,
                new EndpointSecrets(em, VAULT, new AuditLog(em, now), now),
                new EndpointRules(Outside.sandboxPolicy()),
                new ErrorTables(em),
                new EndpointsOfOneTransaction(),
                now);
    }
}
