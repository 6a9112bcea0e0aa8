package vietqr.system;

import vietqr.kernel.Ids;
import vietqr.kernel.Sha256;

/** Logins of devices that the demo does not have, written past the gateway as {@link Newcomer} does it. */
record DeviceLogins(Database database) {
    /** A terminal with a machine, whose name and secret are its code. */
    String terminal(long merchantId) {
        long id = Ids.next();
        String code = "T" + id;
        database.change(
                "insert into terminal (id, tid, merchant_id, code, name, address, created_at, version)"
                        + " values (?, ?, ?, ?, 'Till', '', utc_timestamp(6), 0)",
                id,
                "TERX" + id % 1_000_000_000L,
                merchantId,
                code);
        login(code, code, code, "terminal_id", "select id from terminal where code = ?");
        return code;
    }

    /** As the portal would give one; the secret is the name. */
    void login(String name, String ownerCode, String topic, String column, String owner) {
        long ownerId = database.number(owner, ownerCode);
        String table = column.equals("box_id") ? "device_box" : "terminal";
        database.change(
                "insert into device_login (id, merchant_id, " + column
                        + ", name, topic, secret_hash, created_at, renewed_at, version)"
                        + " select ?, merchant_id, id, ?, ?, ?, utc_timestamp(6), utc_timestamp(6), 0 from "
                        + table
                        + " where id = ?",
                Ids.next(),
                name,
                topic,
                Sha256.hex(name),
                ownerId);
    }
}
