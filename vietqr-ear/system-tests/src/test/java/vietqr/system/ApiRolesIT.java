package vietqr.system;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.apikey.Scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every described operation of our own API: without a key, with every scope but its own, and with a stranger's key. */
@ExtendWith(SharedGateway.class)
class ApiRolesIT {
    private static final Pattern LACKS = Pattern.compile("The key lacks the scope ([a-z_]+:[a-z]+)\\.");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Gateway gateway;
    private final Database database;

    ApiRolesIT(Gateway gateway) {
        this.gateway = gateway;
        this.database = gateway.database();
    }

    private record Operation(String method, String path) {}

    @Test
    void noOperationIsOpenToAKeyWithoutItsScope() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            Answer nobody = send(operation, new String[0]);
            if (nobody.status() != 401) wrong.add(operation + " without a key: " + nobody.status());
            String scope = scope(operation);
            Answer without = send(operation, allBut(scope).key());
            if (without.status() != 403) wrong.add(operation + " without " + scope + ": " + without.status());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aStrangersKeyReachesNothingOfOthers() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            if (!operation.path().contains("{")) continue;
            Answer answer =
                    send(operation, OwnApi.ofStranger(gateway, scope(operation)).key());
            if (answer.status() < 400 || answer.status() >= 500) wrong.add(operation + ": " + answer.status());
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * The one it names to a key that can do nothing but one thing; that one is asked for another. The stream of events is not
     * opened: the first key is not for it, and it would not end.
     */
    private String scope(Operation operation) {
        for (String other : List.of("movements:read", "events:read")) {
            Matcher named = LACKS.matcher(send(operation, key(other).key()).body());
            if (named.find()) return named.group(1);
        }
        throw new AssertionError("no scope opens " + operation);
    }

    private final Map<String, OwnApi> keys = new LinkedHashMap<>();

    private OwnApi allBut(String scope) {
        return key(Arrays.stream(Scope.values())
                .map(Scope::word)
                .filter(word -> !word.equals(scope))
                .collect(Collectors.joining(" ")));
    }

    private OwnApi key(String scopes) {
        return keys.computeIfAbsent(scopes, words -> OwnApi.ofMerchant(gateway, merchant(), words));
    }

    private Answer send(Operation operation, String[] key) {
        String path = operation.path();
        for (Map.Entry<String, String> known : ids().entrySet())
            if (path.contains(known.getKey())) path = path.replaceAll("\\{[^}]*}", known.getValue());
        path = path.replaceAll("\\{[^}]*}", "1");
        boolean bare = operation.method().equals("GET") || operation.method().equals("DELETE");
        return gateway.http().sendJson(operation.method(), path, bare ? "" : "{}", key);
    }

    private Map<String, String> ids;

    /** Something of the demo's for each sort of thing. */
    private Map<String, String> ids() {
        if (ids != null) return ids;
        Order order = Order.ask(gateway.http(), 20_000);
        order.paid().tell(gateway.http());
        ids = new LinkedHashMap<>();
        ids.put("/payment-requests/", newest("payment_request"));
        ids.put("/endpoints/", newest("webhook_endpoint"));
        ids.put("/terminals/", newest("terminal"));
        ids.put("/webhook-endpoints/", newest("webhook_endpoint"));
        ids.put(
                "/deliveries/",
                database.text(
                        "select max(d.id) from webhook_delivery d join webhook_endpoint e on e.id ="
                                + " d.endpoint_id where e.merchant_id = ?",
                        merchant()));
        ids.put(
                "/movements/",
                database.text(
                        "select max(m.id) from movement m join bank_account a on a.id ="
                                + " m.account_id where a.merchant_id = ?",
                        merchant()));
        return ids;
    }

    private String newest(String table) {
        return database.text("select max(id) from " + table + " where merchant_id = ?", merchant());
    }

    private List<Operation> operations() {
        JsonObject paths = gateway.http()
                .get("/openapi", "Accept", "application/json")
                .object()
                .getJsonObject("paths");
        List<Operation> operations = paths.keySet().stream()
                .filter(path -> path.startsWith("/v1/") || path.startsWith("/vqr/v1/"))
                .flatMap(path -> Stream.of(path).flatMap(one -> METHODS.stream()
                        .filter(paths.getJsonObject(one)::containsKey)
                        .map(method ->
                                new Operation(method.toUpperCase(), one.startsWith("/vqr") ? one : "/vqr" + one))))
                .toList();
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }

    private long merchant() {
        return database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT);
    }
}
