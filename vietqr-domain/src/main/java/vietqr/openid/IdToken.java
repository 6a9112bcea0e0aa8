package vietqr.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import vietqr.settings.OpenIdLogin;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the provider has signed about somebody, and whether that is to be believed (OpenID Connect Core 1.0, section 3.1.3.7). */
final class IdToken {
    /** Signatures with a key pair only: with a shared secret, or none, whoever reads one could write one. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final JWTClaimsSet claims;

    private IdToken(JWTClaimsSet claims) {
        this.claims = claims;
    }

    /** Empty if it is not signed by one of the keys. */
    static Optional<IdToken> signed(String token, JWKSet keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        try {
            return Optional.of(new IdToken(processor.process(token, null)));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** Whether it is by this provider, for us, for this attempt, and of now. */
    boolean meant(OpenIdLogin login, Attempt attempt, Instant now) {
        List<String> audience = claims.getAudience();
        Object party = claims.getClaim("azp");
        return login.issuer().toString().equals(claims.getIssuer())
                && audience.contains(login.clientId())
                && (audience.size() == 1 && party == null || login.clientId().equals(party))
                && attempt.nonce().equals(claims.getClaim("nonce"))
                && claims.getSubject() != null
                && goodAt(now)
                && (!attempt.again() || freshly(now));
    }

    private boolean goodAt(Instant now) {
        Instant expires = instant(claims.getExpirationTime());
        Instant issued = instant(claims.getIssueTime());
        return expires.plus(CLOCKS_DIFFER).isAfter(now)
                && issued.minus(CLOCKS_DIFFER).isBefore(now)
                && issued.plus(OLDEST).isAfter(now);
    }

    /** Whether they have shown the provider just now who they are. */
    private boolean freshly(Instant now) {
        return claims.getClaim("auth_time") instanceof Number seconds
                && Instant.ofEpochSecond(seconds.longValue()).plus(OLDEST).isAfter(now);
    }

    /** What is missing is long ago. */
    private static Instant instant(Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    /** The e-mail address that the provider says is theirs. */
    Optional<String> verifiedEmail() {
        Object verified = claims.getClaim("email_verified");
        boolean yes = Boolean.TRUE.equals(verified) || "true".equals(verified);
        return yes && claims.getClaim("email") instanceof String email ? Optional.of(email) : Optional.empty();
    }
}
