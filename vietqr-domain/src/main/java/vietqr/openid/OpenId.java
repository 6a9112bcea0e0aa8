package vietqr.openid;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.openid.Arrival.Refused;
import vietqr.openid.Arrival.Vouched;
import vietqr.openid.Arrival.Why;
import vietqr.openid.Provider.Description;
import vietqr.settings.OpenIdLogin;
import vietqr.settings.Settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The authorization code flow with PKCE. Not to be called in a transaction: it speaks to the provider. */
@ApplicationScoped
public class OpenId {
    private static final Logger LOG = System.getLogger(OpenId.class.getName());
    private static final Duration DESCRIBED_FOR = Duration.ofHours(1);

    /** After that whoever comes with an unknown key makes us ask again. */
    private static final Duration KEYS_ASKED_AT_MOST = Duration.ofSeconds(10);

    private final SecureRandom random = new SecureRandom();
    private final Optional<OpenIdLogin> login;
    private final String back;
    private final Now now;
    private final Optional<Provider> provider;
    private volatile Known known;

    /** For the container's proxy only. */
    protected OpenId() {
        this.login = Optional.empty();
        this.back = "";
        this.now = null;
        this.provider = Optional.empty();
    }

    @Inject
    public OpenId(Settings settings, Now now) {
        this.login = settings.openId();
        this.back = settings.publicUrl() + "/openid/back";
        this.now = now;
        this.provider = login.map(Provider::new);
    }

    /** What is known of the provider, and since when. */
    private record Known(Description description, JWKSet keys, Instant at) {}

    /** How people call the provider; empty if there is none. */
    public Optional<String> name() {
        return login.map(OpenIdLogin::name);
    }

    /** Whether its word is enough for those who have an app for codes with us. */
    public boolean trusted() {
        return login.filter(OpenIdLogin::trusted).isPresent();
    }

    /**
     * Sends somebody there.
     *
     * @param again whether they must show anew who they are
     * @return empty if the provider cannot be reached
     */
    public Optional<Departure> begin(boolean again) {
        Attempt attempt = new Attempt(drawn(), drawn(), drawn(), again, now.get());
        try {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("response_type", "code");
            query.put("client_id", login.orElseThrow().clientId());
            query.put("redirect_uri", back);
            query.put("scope", "openid email profile");
            query.put("state", attempt.state());
            query.put("nonce", attempt.nonce());
            query.put("code_challenge", challenge(attempt.verifier()));
            query.put("code_challenge_method", "S256");
            if (again) query.putAll(Map.of("prompt", "login", "max_age", "0"));
            URI to = known().description().authorization();
            String mark = to.getQuery() == null ? "?" : "&";
            return Optional.of(new Departure(URI.create(to + mark + Provider.encoded(query)), attempt));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the OpenID Connect provider cannot be reached", e);
            return Optional.empty();
        }
    }

    /**
     * Takes somebody who is back.
     *
     * @param attempt what was begun in their session; null if nothing was
     * @param iss the issuer, if the provider names it (RFC 9207); else null
     */
    public Arrival finish(Attempt attempt, String state, String code, String iss) {
        if (login.isEmpty() || attempt == null || attempt.over(now.get()) || !same(attempt.state(), state))
            return new Refused(Why.NOT_BEGUN);
        if (iss != null && !iss.equals(login.get().issuer().toString())) return new Refused(Why.NOT_GENUINE);
        if (code == null || code.isEmpty()) return new Refused(Why.DENIED);
        try {
            return exchanged(attempt, code);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the OpenID Connect provider cannot be reached", e);
            return new Refused(Why.UNREACHABLE);
        }
    }

    private Arrival exchanged(Attempt attempt, String code) throws IOException {
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "code_verifier",
                attempt.verifier());
        Optional<String> token = provider.orElseThrow().exchange(known().description(), form);
        if (token.isEmpty()) return new Refused(Why.DENIED);
        Optional<IdToken> read = IdToken.signed(token.get(), known().keys());
        if (read.isEmpty() && mayAskAgain()) read = IdToken.signed(token.get(), asked().keys());
        Optional<IdToken> meant = read.filter(one -> one.meant(login.orElseThrow(), attempt, now.get()));
        if (meant.isEmpty()) return new Refused(Why.NOT_GENUINE);
        return meant.get().verifiedEmail().<Arrival>map(Vouched::new).orElse(new Refused(Why.NOT_VERIFIED));
    }

    private Known known() throws IOException {
        Known present = known;
        return present == null || present.at().plus(DESCRIBED_FOR).isBefore(now.get()) ? asked() : present;
    }

    /** The provider may have other keys since. */
    private boolean mayAskAgain() {
        return known.at().plus(KEYS_ASKED_AT_MOST).isBefore(now.get());
    }

    private Known asked() throws IOException {
        Description description = provider.orElseThrow().describe();
        Known fresh = new Known(description, provider.get().keys(description), now.get());
        known = fresh;
        return fresh;
    }

    private static boolean same(String one, String other) {
        return other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String drawn() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        byte[] hash = Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
