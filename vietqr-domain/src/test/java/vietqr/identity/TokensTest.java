package vietqr.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vietqr.kernel.Now;
import vietqr.settings.MasterKey;
import vietqr.vault.Vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {
    private static final Instant ISSUED = Instant.parse("2026-01-05T03:00:00Z");
    private static final String USERNAME = "customer-demo-user10001";
    private static final Vault VAULT = vault("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    private final Tokens tokens = at(ISSUED);
    private final ApiClient client = new ApiClient(USERNAME, ApiClient.Kind.PARTNER, "", ISSUED);

    @Test
    void carriesTheDocumentedClaims() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.issue(client));

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS512);
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getStringListClaim("authorities")).containsExactly("ROLE_USER");
        assertThat(Base64.getDecoder().decode(claims.getStringClaim("user")))
                .asString()
                .isEqualTo(USERNAME);
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(ISSUED);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(ISSUED.plusSeconds(300));
    }

    @Test
    void oneWithoutExpiryHasNoSuchClaimAndIsGoodForever() throws Exception {
        String token = tokens.issueUnending(client);

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime()).isNull();
        assertThat(at(ISSUED.plus(Duration.ofDays(36_500))).read(token)).contains(new Bearer(USERNAME, 0));
    }

    @Test
    void carriesTheGenerationInWhichItWasIssued() {
        client.revokeTokens();
        assertThat(tokens.read(tokens.issue(client))).contains(new Bearer(USERNAME, 1));
    }

    @Test
    void isGoodFor300SecondsAndNotOneMore() {
        String token = tokens.issue(client);
        assertThat(at(ISSUED.plusSeconds(299)).read(token)).contains(new Bearer(USERNAME, 0));
        assertThat(at(ISSUED.plusSeconds(300)).read(token)).isEmpty();
    }

    @Test
    void oneSignedWithAnotherKeyIsNone() {
        Vault other = vault("ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=");
        String foreign = new Tokens(other, fixed(ISSUED)).issue(client);
        assertThat(tokens.read(foreign)).isEmpty();
    }

    @Test
    void oneThatNobodySignedIsNone() {
        assertThat(tokens.read(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    @Test
    void oneThatNamesNobodyOrNoGenerationIsNone() throws Exception {
        assertThat(tokens.read(signed(claims().claim("user", null).build()))).isEmpty();
        assertThat(tokens.read(signed(claims().claim("gen", null).build()))).isEmpty();
        assertThat(tokens.read(signed(claims().build()))).contains(new Bearer(USERNAME, 0));
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        assertThat(tokens.read(text)).isEmpty();
        assertThat(tokens.read(null)).isEmpty();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .claim("user", Base64.getEncoder().encodeToString(USERNAME.getBytes()))
                .claim("gen", 0)
                .expirationTime(Date.from(ISSUED.plus(Duration.ofMinutes(5))));
    }

    private static String signed(JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims);
        token.sign(new MACSigner(VAULT.keyFor("token HS512")));
        return token.serialize();
    }

    private static Tokens at(Instant instant) {
        return new Tokens(VAULT, fixed(instant));
    }

    private static Now fixed(Instant instant) {
        return new Now(Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static Vault vault(String base64) {
        return new Vault(MasterKey.parse(base64).orElseThrow());
    }
}
