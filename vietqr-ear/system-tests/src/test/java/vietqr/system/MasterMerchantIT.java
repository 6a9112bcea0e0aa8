package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** A master merchant's system acts for the merchants under it, and they not for it nor for one another. */
@ExtendWith(SharedGateway.class)
class MasterMerchantIT {
    private static final int AMOUNT = 15_000;

    private final Gateway gateway;
    private ApiClient head;
    private ApiClient branch;
    private ApiClient stranger;
    private String account;

    MasterMerchantIT(Gateway gateway) {
        this.gateway = gateway;
    }

    @BeforeEach
    void aHeadHasABranch() {
        Newcomer newcomer = new Newcomer(gateway.database());
        head = client(newcomer.merchant());
        branch = client(newcomer.merchant());
        stranger = client(newcomer.merchant());
        newcomer.puts(branch.username(), head.username());
        account = newcomer.account(branch.username(), "LINKED");
    }

    @Test
    void theHeadAsksForACodeOfTheBranchAndLearnsThatItWasPaid() {
        String order = Order.unique("MASTER");
        JsonObject code = head.ask(Order.GENERATE, wish(order));
        assertThat(code.getString("transactionRefId")).hasSize(48);

        ApiClient.bank(gateway.http()).ask(Credit.PATH, credit(code.getString("content")));

        assertThat(check(head, order).status()).isEqualTo(200);
        assertThat(check(branch, order).status()).isEqualTo(200);
    }

    @Test
    void aStrangerGetsOnlyAPlainCodeAndLearnsNothing() {
        String order = Order.unique("MASTER");
        head.ask(Order.GENERATE, wish(order));

        assertThat(stranger.ask(Order.GENERATE, wish(Order.unique("MASTER"))).isNull("transactionRefId"))
                .isTrue();
        assertThat(check(stranger, order).status()).isEqualTo(400);
    }

    @Test
    void theBranchDoesNotActForTheHead() {
        String headOwn = new Newcomer(gateway.database()).account(head.username(), "LINKED");
        JsonObject plain = branch.ask(
                Order.GENERATE,
                Order.wish(Order.unique("MASTER"), AMOUNT)
                        .add("bankAccount", headOwn)
                        .build());

        assertThat(plain.isNull("transactionRefId")).isTrue();
    }

    private ApiClient client(String username) {
        return new ApiClient(gateway.http(), username, Demo.PARTNER_SECRET);
    }

    private JsonObject wish(String order) {
        return Order.wish(order, AMOUNT).add("bankAccount", account).build();
    }

    private JsonObject credit(String content) {
        JsonObject demo = new Credit(Order.unique("T"), Order.unique("FT"), AMOUNT, content).message();
        return Json.createObjectBuilder(demo).add("bankaccount", account).build();
    }

    /** By the path of shops, which asks for no connection of the caller's. */
    private Answer check(ApiClient client, String order) {
        JsonObject question = Json.createObjectBuilder()
                .add("bankAccount", account)
                .add("type", 0)
                .add("value", order)
                .add("checkSum", CheckOrder.md5(account + client.username()))
                .build();
        return client.post("/vqr/api/ecommerce-transactions/check-order", question);
    }
}
