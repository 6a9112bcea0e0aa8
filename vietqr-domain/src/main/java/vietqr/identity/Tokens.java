package vietqr.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Bearer tokens of the public API: JWT, HS512, with the claims {@code authorities}, {@code user} (Base64 of the user name),
 * {@code iat} and {@code exp} (wire reference, section 1), and one of ours: {@code gen}, the client's token generation, by
 * which a token can be revoked. The key is derived from the master key, so tokens outlive a restart and are good on every
 * node.
 */
@ApplicationScoped
public class Tokens {
    /** How long an ordinary token is good for; clients cache it for 240 to 290 seconds. */
    public static final Duration LIFETIME = Duration.ofSeconds(300);

    private static final String PURPOSE = "token HS512";
    private static final String USER = "user";
    private static final String GENERATION = "gen";
    private static final int MAX_LENGTH = 4096;

    private final Vault vault;
    private final Now now;

    /** For the container's proxy only. */
    protected Tokens() {
        this(null, null);
    }

    @Inject
    public Tokens(Vault vault, Now now) {
        this.vault = vault;
        this.now = now;
    }

    /** A token for the client, good for {@link #LIFETIME} from now. */
    public String issue(ApiClient client) {
        Instant at = now.get();
        return signed(claims(client, at).expirationTime(Date.from(at.plus(LIFETIME))));
    }

    /** A token without {@code exp}, good until the client's tokens are revoked (wire reference, section 1.1). */
    public String issueUnending(ApiClient client) {
        return signed(claims(client, now.get()));
    }

    /** Whom the token names, if we signed it and it has not expired. */
    public Optional<Bearer> read(String token) {
        if (token == null || token.length() > MAX_LENGTH) return Optional.empty();
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS512.equals(jwt.getHeader().getAlgorithm())) return Optional.empty();
            if (!jwt.verify(new MACVerifier(vault.keyFor(PURPOSE)))) return Optional.empty();
            return bearer(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Bearer> bearer(JWTClaimsSet claims) throws ParseException {
        Date expires = claims.getExpirationTime();
        if (expires != null && !expires.toInstant().isAfter(now.get())) return Optional.empty();
        byte[] user = Base64.getDecoder().decode(claims.getStringClaim(USER));
        return Optional.of(new Bearer(new String(user, StandardCharsets.UTF_8), claims.getIntegerClaim(GENERATION)));
    }

    private static JWTClaimsSet.Builder claims(ApiClient client, Instant at) {
        byte[] username = client.username().getBytes(StandardCharsets.UTF_8);
        return new JWTClaimsSet.Builder()
                .claim("authorities", List.of("ROLE_USER"))
                .claim(USER, Base64.getEncoder().encodeToString(username))
                .claim(GENERATION, client.tokenGeneration())
                .issueTime(Date.from(at));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims.build());
        try {
            token.sign(new MACSigner(vault.keyFor(PURPOSE)));
        } catch (JOSEException e) {
            throw new IllegalStateException("HS512 is not available", e);
        }
        return token.serialize();
    }
}
