package vietqr.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.function.Supplier;

/** A gateway that is started with the first test class that asks for it and stopped after the last test of all. */
public abstract class OneGateway implements BeforeAllCallback, ParameterResolver {
    private final Supplier<Gateway> start;

    protected OneGateway(Supplier<Gateway> start) {
        this.start = start;
    }

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

    private Gateway of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(getClass()))
                .getOrComputeIfAbsent(Gateway.class, key -> start.get(), Gateway.class);
    }
}
