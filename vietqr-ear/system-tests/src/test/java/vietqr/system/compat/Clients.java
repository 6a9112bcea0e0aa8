package vietqr.system.compat;

import vietqr.system.Database;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The API clients of the tests, by the names transcripts use. Beside those of the demo data there are some with the same
 * secret that stand in one or the other corner; no screen for making them is part of the gateway's public API, so they are
 * written into its database.
 */
final class Clients {
    private static final String SECRET = "demo-secret-10001";

    /** An API key of the merchant that is busy. */
    static final String KEY = "vqk_test_busy_10004";

    private static final Map<String, String> BY_NAME = Map.of(
            "partner", "customer-demo-user10001:" + SECRET,
            "bank", "bank-mb-demo:demo-bank-secret",
            "feed", "bank-feed-demo:demo-feed-secret",
            "bidv", "bank-bidv-demo:demo-bidv-secret",
            "deaf", "customer-deaf-user10002:" + SECRET,
            "nobody", "customer-nobody-user10003:" + SECRET,
            "mute", "customer-mute-user10006:" + SECRET,
            "busy", "customer-busy-user10004:" + SECRET,
            "minor", "customer-minor-user10005:" + SECRET,
            "wrong", "customer-demo-user10001:no-such-secret");

    private Clients() {}

    static Map<String, String> credentials() {
        return BY_NAME;
    }

    /** The value of an Authorization header. */
    static String basic(String name) {
        byte[] pair = BY_NAME.get(name).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static void add(Database database) {
        client(database, 2, "deaf-user10002", 2, true);
        account(database, 2, "2222200000", "LINKED");
        account(database, 2, "3333300000", "UNLINKED");
        client(database, 4, "busy-user10004", 4, false);
        key(database, 4);
        client(database, 5, "minor-user10005", 5, false);
        client(database, 6, "mute-user10006", 6, false);
        account(database, 6, "4444400000", "LINKED");
        endpoint(database, 6);
        client(database, 3, "nobody-user10003", 3, false);
        database.change("delete from merchant_client where client_id = 3");
        database.change(account("8888800000", "LINKED") + " where number = '0123456789'", 8);
    }

    private static void key(Database database, long merchant) {
        database.change(
                "insert into api_key (id, merchant_id, name, prefix, hash, scopes, created_at, version)"
                        + " values (?, ?, 'busy', 'vqk_test_busy', sha2(?, 256), 'movements:read', now(6), 0)",
                merchant,
                merchant,
                KEY);
    }

    private static void client(Database database, long id, String name, long merchant, boolean master) {
        database.change(
                "insert into api_client (id, username, kind, secret_sealed, enabled, created_at, version)"
                        + " select ?, ?, kind, secret_sealed, enabled, created_at, 0 from api_client"
                        + " where username = 'customer-demo-user10001'",
                id,
                "customer-" + name);
        database.change(
                "insert into merchant (id, mid, name, created_at, version, is_master) values (?, ?, ?, now(6), 0, ?)",
                merchant,
                "MER0000000" + merchant,
                name.toUpperCase(Locale.ROOT),
                master);
        database.change("insert into merchant_client (client_id, merchant_id) values (?, ?)", id, merchant);
    }

    private static void account(Database database, long merchant, String number, String state) {
        long id = Long.parseLong(number);
        database.change(account(number, state) + " where number = '0123456789'", id);
        database.change("update bank_account set merchant_id = ? where id = ?", merchant, id);
    }

    private static String account(String number, String state) {
        return "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                + " select ?, merchant_id, bank_bin, '%s', holder, '%s', created_at, 0 from bank_account"
                        .formatted(number, state);
    }

    /** A system that nobody can reach: port 1 is never listened on. */
    private static void endpoint(Database database, long merchant) {
        database.change(
                "insert into webhook_endpoint"
                        + " (id, merchant_id, token_url, callback_url, username, password_sealed, enabled, created_at, version)"
                        + " select ?, ?, 'http://127.0.0.1:1/t', 'http://127.0.0.1:1/s', username, password_sealed, true,"
                        + " created_at, 0 from webhook_endpoint limit 1",
                merchant,
                merchant);
    }
}
