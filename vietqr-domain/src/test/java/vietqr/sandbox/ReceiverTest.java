package vietqr.sandbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceiverTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ReceiverTokens TOKENS = new ReceiverTokens();

    private final String reference = "FT" + Ids.next();

    @Test
    void messageIsTakenAndShownFirst() {
        ReceiverAnswer answer = receive(message(reference));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.reference()).isNotEmpty();
        Receipt newest = latest().get(0);
        assertThat(newest.body()).contains(reference);
        assertThat(newest.repeated()).isFalse();
    }

    @Test
    void sameMovementAgainIsMarkedAsRepeated() {
        receive(message(reference));
        receive(message(reference));
        assertThat(latest().get(0).repeated()).isTrue();
    }

    @Test
    void failuresComeAsOftenAsAskedForAndAreNoReceipt() {
        DATABASE.run(em -> receiver(em).failNext(2));
        assertThat(receive(message(reference)).status()).isEqualTo(503);
        assertThat(receive(message(reference)).status()).isEqualTo(503);
        assertThat(receive(message(reference)).status()).isEqualTo(200);
        assertThat(latest().get(0).repeated()).isFalse();
        assertThatThrownBy(() -> DATABASE.run(em -> receiver(em).failNext(101)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotTheAgreedObjectIsKeptAndRefused() {
        for (String body : List.of("", "[]", "{", "{\"amount\":1}", message(""))) {
            ReceiverAnswer answer = receive(body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.fault()).isPresent();
            assertThat(latest().get(0).body()).isEqualTo(body);
        }
    }

    @Test
    void onlyTheNewestFiveHundredAreKept() {
        DATABASE.run(em -> {
            for (int i = 0; i < 510; i++) receiver(em).receive("{}");
        });
        Long kept = DATABASE.inTransaction(em ->
                em.createQuery("select count(r) from Receipt r", Long.class).getSingleResult());
        assertThat(kept).isEqualTo(500);
    }

    @Test
    void tokenIsGivenForTheRightPairOnly() {
        Function<String, Boolean> opens = secret -> DATABASE.inTransaction(em -> receiver(em)
                .token(Receiver.CLIENT_ID, secret)
                .filter(receiver(em)::admits)
                .isPresent());
        assertThat(opens.apply(Receiver.SECRET)).isTrue();
        assertThat(opens.apply("x")).isFalse();
        assertThat(opens.apply(null)).isFalse();
    }

    private ReceiverAnswer receive(String body) {
        return DATABASE.inTransaction(em -> receiver(em).receive(body));
    }

    private List<Receipt> latest() {
        return DATABASE.inTransaction(em -> receiver(em).latest());
    }

    private static Receiver receiver(jakarta.persistence.EntityManager em) {
        return new Receiver(new Receipts(em), TOKENS, new Now());
    }

    private static String message(String reference) {
        return """
                {"transactionid":"t","transactiontime":1760000042000,"referencenumber":"%s","amount":150000,
                "content":"c","bankaccount":"0123456789","transType":"C","orderId":"","sign":"","terminalCode":"",
                "subTerminalCode":"","serviceCode":"","urlLink":""}""".formatted(reference);
    }
}
