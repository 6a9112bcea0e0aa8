package vietqr.system;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** The other doors at which tokens are handed out, as the wire reference has them in section 1.1. */
@ExtendWith(SharedGateway.class)
class TokenDoorsIT {
    private static final String PERIPHERAL = "/vqr/api/peripheral/token_generate";
    private static final String ECOMMERCE = "/vqr/api/peripheral/ecommerce/token_generate";
    private static final String BIDV = "/vqr/api/bidv/token_generate";
    private static final String PROBE = "/vqr/api/token";
    private static final String PARTNER = Http.basic(Demo.PARTNER, Demo.PARTNER_SECRET);
    private static final String BANK = Http.basic(Demo.BANK, Demo.BANK_SECRET);

    private final Http http;
    private final Database database;

    TokenDoorsIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
    }

    @Test
    void aPeripheralGetsAnOrdinaryToken() {
        JsonObject answer = http.post(PERIPHERAL, "", "Authorization", PARTNER).object();

        assertThat(answer.getInt("expires_in")).isEqualTo(300);
        assertThat(probe(Seen.secret(answer.getString("access_token"))).status())
                .isEqualTo(200);
    }

    @Test
    void aShopGetsATokenThatIsGoodUntilItIsRevoked() {
        String username = new Newcomer(database).merchant();
        JsonObject answer = http.post(ECOMMERCE, "{}", "Authorization", Http.basic(username, Demo.PARTNER_SECRET))
                .object();
        String token = Seen.secret(answer.getString("access_token"));

        assertThat(answer.getInt("expires_in")).isZero();
        assertThat(probe(token).status()).isEqualTo(200);
        assertThat(probe(token).object().getString("status")).isEqualTo("SUCCESS");

        // What the operator's revocation does to the row.
        database.change("update api_client set token_generation = token_generation + 1 where username = ?", username);

        Until.holds("the revocation is felt", Until.SOON, () -> probe(token).status() == 403);
        assertThat(probe(token).object().getString("message")).isEqualTo("E74");
    }

    @Test
    void aBankGetsNoTokenThatNeverExpires() {
        assertThat(http.post(ECOMMERCE, "", "Authorization", BANK).status()).isEqualTo(401);
    }

    @Test
    void onlyWhoSpeaksForBidvGetsATokenAtItsDoor() {
        assertThat(http.post(BIDV, "", "Authorization", PARTNER).status()).isEqualTo(401);
        assertThat(http.post(BIDV, "", "Authorization", BANK).status()).isEqualTo(401);
        // The demo's only bank is MB; an operator would register BIDV's client like this.
        database.change(
                "insert into api_client (id, username, kind, secret_sealed, enabled, created_at, version)"
                        + " select ?, 'bank-bidv-test', kind, secret_sealed, enabled, created_at, 0"
                        + " from api_client where username = 'bank-mb-demo'",
                Ids.next());
        database.change(
                "insert into bank_connection (id, reference, client_id, bank_bin, created_at)"
                        + " select ?, username, id, '970418', created_at from api_client where username = 'bank-bidv-test'",
                Ids.next());
        String bidv = Http.basic("bank-bidv-test", Demo.BANK_SECRET);

        JsonObject answer = http.post(BIDV, "", "Authorization", bidv).object();
        assertThat(answer.getInt("expires_in")).isEqualTo(300);
        assertThat(probe(Seen.secret(answer.getString("access_token"))).status())
                .isEqualTo(200);
    }

    @Test
    void theProbeIsClosedToStrangers() {
        assertThat(http.get(PROBE).status()).isEqualTo(403);
        assertThat(probe("no.such.token").status()).isEqualTo(403);
    }

    private Answer probe(String token) {
        return http.get(PROBE, "Authorization", Http.bearer(token));
    }
}
