package vietqr.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Doer;
import vietqr.audit.Thing;
import vietqr.identity.Person;
import vietqr.identity.SignIn;
import vietqr.identity.SignInAttempt;
import vietqr.identity.SignInResult;
import vietqr.identity.SignInResult.Refused;
import vietqr.identity.SignInResult.SignedIn;
import vietqr.kernel.ClientAddress;
import vietqr.kernel.Now;
import vietqr.merchant.Members;
import vietqr.openid.OpenId;
import vietqr.presence.Stays;
import vietqr.secondfactor.SecondFactors;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a person into the portal: asks the identity room, then for a code if there is one, then tells the container and the session. */
@ApplicationScoped
public class Door {
    private static final int SESSION_SECONDS = (int) Stays.IDLE.toSeconds();
    private static final Entry WRONG = new Entry(Optional.of(new Refused(Duration.ZERO)), false, false);

    @Inject
    private SignIn signIn;

    @Inject
    private SecondFactors factors;

    @Inject
    private OpenId openId;

    @Inject
    private Stays stays;

    @Inject
    private AuditLog audit;

    @Inject
    private Members members;

    @Inject
    private SecurityContext container;

    @Inject
    private CurrentPerson current;

    @Inject
    private Halfway halfway;

    @Inject
    private ClientAddress address;

    @Inject
    private Now now;

    /**
     * @param refused why not; empty if the person is in, or halfway
     * @param halfway whether the code of the app is still to be shown
     * @param sentOn whether the container has already redirected to the page first asked for
     */
    public record Entry(Optional<Refused> refused, boolean halfway, boolean sentOn) {}

    public Entry enter(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        SignInResult result = signIn.attempt(new SignInAttempt(email, password, address.of(request)));
        if (!(result instanceof SignedIn signedIn)) {
            note(Deed.SIGN_IN_REFUSED, null, email == null ? "" : email);
            return new Entry(Optional.of((Refused) result), false, false);
        }
        if (factors.onSince(signedIn.person().id()).isEmpty()) return admit(signedIn, true, request, response);
        return halfway(signedIn);
    }

    private Entry halfway(SignedIn signedIn) {
        halfway.begins(signedIn, now.get());
        return new Entry(Optional.empty(), true, false);
    }

    /**
     * Somebody whose address the provider of the operator vouches for. That they have shown just now who they are it does not
     * say, so what is sensitive asks for it.
     *
     * @return empty if nobody here has the address
     */
    public Optional<Entry> enter(String vouchedEmail, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> known = signIn.vouchedFor(vouchedEmail).map(SignedIn::new);
        if (known.isEmpty()) note(Deed.SIGN_IN_REFUSED, null, vouchedEmail);
        return known.map(signedIn ->
                provesAlone(signedIn.person()) ? admit(signedIn, false, request, response) : halfway(signedIn));
    }

    /** Whether the provider's word is enough for this person, or their own app for codes has its say. */
    public boolean provesAlone(Person person) {
        return openId.trusted() || factors.onSince(person.id()).isEmpty();
    }

    /** The provider says that whoever has this address has shown it anew who they are. */
    public boolean provesBy(String vouchedEmail) {
        boolean theirs = current.isKnown()
                && current.person().email().equalsIgnoreCase(vouchedEmail.strip())
                && provesAlone(current.person());
        if (theirs) proved();
        return theirs;
    }

    private void proved() {
        current.proves(now.get());
        note(Deed.PROVED_AGAIN, current.person().id(), current.person().email());
    }

    /** Whether somebody is halfway in. */
    public boolean waits() {
        return halfway.proof(now.get()).isPresent();
    }

    /** The second step. */
    public Entry finish(String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> proof = halfway.proof(now.get());
        if (proof.isEmpty()) return WRONG;
        Person person = proof.get().person();
        if (!factors.opens(person, code == null ? "" : code)) {
            note(Deed.SIGN_IN_REFUSED, person.id(), person.email());
            return WRONG;
        }
        halfway.ends();
        return admit(proof.get(), true, request, response);
    }

    /** @param proved whether they have shown us ourselves, just now, who they are */
    private Entry admit(SignedIn proof, boolean proved, HttpServletRequest request, HttpServletResponse response) {
        AuthenticationStatus status = container.authenticate(
                request, response, AuthenticationParameters.withParams().credential(new AdmittedPerson(proof)));
        if (status == AuthenticationStatus.SEND_FAILURE)
            throw new IllegalStateException("the container refused an admitted person");
        Person person = proof.person();
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        current.become(person, now.get());
        current.stays(stays.begin(person.id(), address.of(request), browser));
        if (proved) current.proves(now.get());
        current.works();
        note(Deed.SIGNED_IN, person.id(), person.email());
        request.getSession().setMaxInactiveInterval(SESSION_SECONDS);
        return new Entry(Optional.empty(), false, status == AuthenticationStatus.SEND_CONTINUE);
    }

    /** The person of this session shows again who they are: by the password, and by a code if they have one. */
    public boolean proves(String password, String code, HttpServletRequest request) {
        Person person = current.person();
        boolean first = knowsPassword(password, request);
        boolean second = factors.onSince(person.id()).isEmpty() || factors.opens(person, code == null ? "" : code);
        if (!first || !second) return false;
        proved();
        return true;
    }

    /** Whether it is the password of the person of this session. Tries count as those at the door do. */
    public boolean knowsPassword(String password, HttpServletRequest request) {
        SignInAttempt attempt = new SignInAttempt(current.person().email(), password, address.of(request));
        return signIn.attempt(attempt) instanceof SignedIn;
    }

    /** The person leaves. */
    public void leave(HttpServletRequest request) {
        if (!current.isKnown()) return;
        Doer.enters(address.of(request));
        current.works();
        stays.end(current.stay());
        note(Deed.SIGNED_OUT, current.person().id(), current.person().email());
        Doer.leaves();
    }

    private void note(Deed deed, Long personId, String email) {
        Long merchantId = personId == null ? null : onlyMerchantOf(personId);
        audit.write(new AuditNote(Thing.PERSON, deed, merchantId, personId, email, Map.of(), Map.of()));
    }

    /** Whose matter it is when somebody comes and goes; null if it is nobody's, or several merchants'. */
    private Long onlyMerchantOf(long personId) {
        List<Long> merchants = members.merchantIdsOf(personId);
        return merchants.size() == 1 ? merchants.get(0) : null;
    }
}
