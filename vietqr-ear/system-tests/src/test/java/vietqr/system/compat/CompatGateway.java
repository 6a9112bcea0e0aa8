package vietqr.system.compat;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vietqr.system.Gateway;
import vietqr.system.Launch;

/**
 * The gateway of this package. It believes the tests when they say where they call from, so that each can have an address,
 * and with it an allowance, of its own.
 */
public final class CompatGateway implements BeforeAllCallback, ParameterResolver {
    static final int GUESSES = 20;
    static final int CLIENT = 600;
    static final int ADDRESS = 200;

    /** Known, so that a second node can be started on the same database. */
    static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Override
    public void beforeAll(ExtensionContext context) {
        of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Gateway.class;
    }

    @Override
    public Gateway resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    private static Gateway of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(CompatGateway.class))
                .getOrComputeIfAbsent(Gateway.class, key -> start(), Gateway.class);
    }

    private static Gateway start() {
        Gateway gateway = Gateway.start(Launch.fresh("compat")
                .with("VIETQR_MASTER_KEY", MASTER_KEY)
                .with("VIETQR_TRUSTED_PROXIES", "127.0.0.1")
                .with("VIETQR_RATE_GUESSES", Integer.toString(GUESSES))
                .with("VIETQR_RATE_CLIENT", Integer.toString(CLIENT))
                .with("VIETQR_RATE_ADDRESS", Integer.toString(ADDRESS)));
        Clients.add(gateway.database());
        return gateway;
    }
}
