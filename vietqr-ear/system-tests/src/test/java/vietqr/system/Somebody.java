package vietqr.system;

import vietqr.kernel.Ids;

/** A person of their own for a test, who signs in like those of the demo. */
record Somebody(Database database) {
    /** A manager of the demo's merchant; their e-mail. */
    String manager() {
        return at(database.number("select merchant_id from bank_account where number = ?", Demo.ACCOUNT), "MANAGER");
    }

    /** @param role {@code ADMIN}, who needs no merchant, or another */
    String at(long merchant, String role) {
        long user = Ids.next();
        String email = "somebody-" + user + "@demo.example";
        database.change(
                "insert into portal_user (id, version, email, display_name, password_hash, language, created_at)"
                        + " select ?, 0, ?, 'Somebody', password_hash, 'vi', created_at from portal_user where email = ?",
                user,
                email,
                Demo.OWNER);
        database.change("insert into portal_user_role (user_id, role) values (?, ?)", user, role);
        if (!role.equals("ADMIN"))
            database.change(
                    "insert into merchant_member (id, merchant_id, user_id) values (?, ?, ?)",
                    Ids.next(),
                    merchant,
                    user);
        return email;
    }
}
