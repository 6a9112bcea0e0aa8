package vietqr.web.problem;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;

/**
 * Leads a failed background request, or a form that was open for too long, to the page that explains it; PrimeFaces does that
 * by redirecting. Any other failure keeps its status: the server answers it with our page and 500.
 */
class Problems extends PrimeExceptionHandler {
    Problems(ExceptionHandler server) {
        super(server);
    }

    @Override
    public void handle() {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest() || expired()) super.handle();
        else getWrapped().handle();
    }

    private boolean expired() {
        for (ExceptionQueuedEvent event : getUnhandledExceptionQueuedEvents()) {
            Throwable thrown = event.getContext().getException();
            if (thrown instanceof ViewExpiredException || getRootCause(thrown) instanceof ViewExpiredException)
                return true;
        }
        return false;
    }
}
