package vietqr.api.startup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.joining.FirstAdministrator;
import vietqr.sandbox.DemoSeed;
import vietqr.vault.KeyCheck;

/** What must be done with a current schema before the first request: prove the master key, and fill an empty sandbox. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Opening {
    @Inject
    private KeyCheck keyCheck;

    @Inject
    private DemoSeed demoSeed;

    @Inject
    private FirstAdministrator firstAdministrator;

    @PostConstruct
    void open() {
        keyCheck.verify();
        demoSeed.seedIfEmpty();
        firstAdministrator.inviteIfNobodyIs();
    }
}
