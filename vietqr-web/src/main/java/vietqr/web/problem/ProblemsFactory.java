package vietqr.web.problem;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Problems} before the server's own handling of failures in pages. */
public class ProblemsFactory extends ExceptionHandlerFactory {
    public ProblemsFactory(ExceptionHandlerFactory server) {
        super(server);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Problems(getWrapped().getExceptionHandler());
    }
}
