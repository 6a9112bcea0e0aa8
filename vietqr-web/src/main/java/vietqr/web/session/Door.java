package vietqr.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.identity.SignIn;
import vietqr.identity.SignInAttempt;
import vietqr.identity.SignInResult;
import vietqr.identity.SignInResult.Refused;
import vietqr.identity.SignInResult.SignedIn;
import vietqr.kernel.ClientAddress;
import vietqr.kernel.Now;

import java.util.Optional;

/** Lets a person into the portal: asks the identity room, then tells the container and the session. */
@ApplicationScoped
public class Door {
    private static final int SESSION_SECONDS = 30 * 60;

    @Inject
    private SignIn signIn;

    @Inject
    private SecurityContext container;

    @Inject
    private CurrentPerson current;

    @Inject
    private ClientAddress address;

    @Inject
    private Now now;

    /**
     * @param refused why not; empty if the person is in
     * @param sentOn whether the container has already redirected to the page first asked for
     */
    public record Entry(Optional<Refused> refused, boolean sentOn) {}

    public Entry enter(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        SignInResult result = signIn.attempt(new SignInAttempt(email, password, address.of(request)));
        if (!(result instanceof SignedIn signedIn)) return new Entry(Optional.of((Refused) result), false);
        AuthenticationStatus status = container.authenticate(
                request, response, AuthenticationParameters.withParams().credential(new AdmittedPerson(signedIn)));
        if (status == AuthenticationStatus.SEND_FAILURE)
            throw new IllegalStateException("the container refused an admitted person");
        current.become(signedIn.person(), now.get());
        request.getSession().setMaxInactiveInterval(SESSION_SECONDS);
        return new Entry(Optional.empty(), status == AuthenticationStatus.SEND_CONTINUE);
    }
}
