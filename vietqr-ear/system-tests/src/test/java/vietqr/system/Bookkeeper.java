package vietqr.system;

import vietqr.kernel.Ids;

/**
 * Somebody who keeps the books of a merchant of their own with one account, so that what they do disturbs nobody; signs in like
 * the finance person of the demo.
 *
 * @param account its number
 */
record Bookkeeper(long merchantId, String account, String email) {
    static Bookkeeper at(Gateway gateway) {
        long merchant = Ids.next();
        long user = Ids.next();
        String number = "9" + Ids.next() % 1_000_000_000_000L;
        String email = "books-" + user + "@demo.example";
        Database database = gateway.database();
        database.change(
                "insert into merchant (id, mid, name, created_at, version) values (?, ?, 'Books', utc_timestamp(6), 0)",
                merchant,
                "V" + merchant % 1_000_000_000);
        database.change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " values (?, ?, '970422', ?, 'BOOKS', 'LINKED', utc_timestamp(6), 0)",
                Ids.next(),
                merchant,
                number);
        database.change(
                "insert into portal_user (id, version, email, display_name, password_hash, language, created_at)"
                        + " select ?, 0, ?, 'Books', password_hash, 'vi', created_at from portal_user where email = ?",
                user,
                email,
                Demo.FINANCE);
        database.change("insert into portal_user_role (user_id, role) values (?, 'FINANCE')", user);
        database.change(
                "insert into merchant_member (id, merchant_id, user_id) values (?, ?, ?)", Ids.next(), merchant, user);
        return new Bookkeeper(merchant, number, email);
    }
}
