package vietqr.system;

import vietqr.kernel.Ids;

/**
 * Partners and accounts that the demo does not have. They are written past the gateway because no endpoint makes them: an
 * operator does. A new partner has the secret of the demo's.
 */
record Newcomer(Database database) {
    /** A partner that speaks for nobody. */
    String client() {
        String username = "customer-newcomer-user" + Ids.next();
        database.change(
                "insert into api_client (id, username, kind, secret_sealed, enabled, created_at, version)"
                        + " select ?, ?, kind, secret_sealed, enabled, created_at, 0 from api_client where username = ?",
                Ids.next(),
                username,
                Demo.PARTNER);
        return username;
    }

    /** A partner that speaks for a merchant of its own, which is no master merchant. */
    String merchant() {
        String username = client();
        long id = Ids.next();
        database.change(
                "insert into merchant (id, mid, name, created_at, version) values (?, ?, ?, utc_timestamp(6), 0)",
                id,
                "NEW" + id % 1_000_000_000,
                "Newcomer");
        database.change(
                "insert into merchant_client (client_id, merchant_id) select id, ? from api_client where username = ?",
                id,
                username);
        return username;
    }

    /** Puts the merchant of one partner under that of another, which becomes a master merchant. */
    void puts(String branch, String head) {
        long master = merchantOf(head);
        database.change("update merchant set is_master = true where id = ?", master);
        database.change("update merchant set master_id = ? where id = ?", master, merchantOf(branch));
    }

    /** The id of the merchant a partner speaks for. */
    long merchantOf(String username) {
        return database.number(
                "select m.merchant_id from merchant_client m, api_client c where m.client_id = c.id and c.username = ?",
                username);
    }

    /** An account at MB of the merchant a partner speaks for; its number. */
    String account(String username, String state) {
        long id = Ids.next();
        database.change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " select ?, m.merchant_id, '970422', ?, 'CHU SHOP', ?, utc_timestamp(6), 0"
                        + " from merchant_client m, api_client c where m.client_id = c.id and c.username = ?",
                id,
                Long.toString(id),
                state,
                username);
        return Long.toString(id);
    }
}
