package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Money that came to an account, the demo's if nothing else is said, as MB tells it. */
record Credit(String transactionId, String reference, long amount, String content, Instant at, String account) {
    static final String PATH = "/vqr/bank/api/transaction-sync";

    Credit(String transactionId, String reference, long amount, String content) {
        this(transactionId, reference, amount, content, Instant.now());
    }

    Credit(String transactionId, String reference, long amount, String content, Instant at) {
        this(transactionId, reference, amount, content, at, Demo.ACCOUNT);
    }

    /** The same movement in another message. */
    Credit underAnotherId() {
        return new Credit(Order.unique("T"), reference, amount, content, at, account);
    }

    /** Another movement, on another account. */
    Credit onAccount(String other) {
        return new Credit(Order.unique("T"), Order.unique("FT"), amount, content, at, other);
    }

    JsonObject message() {
        return Json.createObjectBuilder()
                .add("transactionid", transactionId)
                .add("transactiontime", at.toEpochMilli())
                .add("referencenumber", reference)
                .add("amount", amount)
                .add("content", content)
                .add("bankaccount", account)
                .add("transType", "C")
                .build();
    }

    /** Tells a gateway and returns its answer, which must be an acceptance. */
    JsonObject tell(Http http) {
        return ApiClient.bank(http).ask(PATH, message());
    }

    /** Tells a gateway that may not live to answer. */
    CompletableFuture<Answer> tellLater(Http http) {
        String token = ApiClient.bank(http).token();
        return http.postJsonLater(PATH, message().toString(), "Authorization", Http.bearer(token));
    }
}
