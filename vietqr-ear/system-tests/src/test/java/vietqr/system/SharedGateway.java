package vietqr.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one gateway that most tests use: started with the first of them, stopped after the last. */
public final class SharedGateway implements BeforeAllCallback, ParameterResolver {
    /** VND from which on a refund waits for a second person: more than any other test pays. */
    static final long APPROVAL_FROM = 50_000_000;

    static final String BANK_APP_LINKS = "https://bank-apps.example/pay";

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
                .getStore(Namespace.create(SharedGateway.class))
                .getOrComputeIfAbsent(Gateway.class, key -> Gateway.start(launch()), Gateway.class);
    }

    private static Launch launch() {
        return Launch.fresh("shared")
                .with("VIETQR_REFUND_APPROVAL_FROM", Long.toString(APPROVAL_FROM))
                .with("VIETQR_BANK_APP_LINKS", BANK_APP_LINKS);
    }
}
