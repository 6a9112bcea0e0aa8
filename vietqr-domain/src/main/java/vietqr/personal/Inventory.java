package vietqr.personal;

import java.util.List;
import java.util.Map;

import static vietqr.personal.Fate.BY_HAND;
import static vietqr.personal.Fate.ERASED;
import static vietqr.personal.Fate.HELD;
import static vietqr.personal.Fate.SEALED;
import static vietqr.personal.SubjectKind.ACCOUNT;
import static vietqr.personal.SubjectKind.EMAIL;
import static vietqr.personal.SubjectKind.NAME;
import static vietqr.personal.SubjectKind.PHONE;

/** Where people stand, in the order in which they are erased: what hangs on somebody before who they are. */
final class Inventory {
    private static final String THEIRS = "user_id in (select id from portal_user where email = ?)";
    private static final String REQUESTER = "in (select concat('person:', id) from portal_user where email = ?)";

    /** A hash that fits no password. */
    private static final String NO_PASSWORD =
            "'$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'";

    static final List<Holding> ALL = List.of(
            new Holding(
                    "portal_stay",
                    "address, browser, begun_at, seen_at, ended_at",
                    ERASED,
                    Map.of(EMAIL, THEIRS),
                    "delete",
                    ""),
            new Holding("second_factor", "on_since", ERASED, Map.of(EMAIL, THEIRS), "delete", ""),
            new Holding("recovery_code", "used_at", ERASED, Map.of(EMAIL, THEIRS), "delete", ""),
            new Holding("listening_id", "made_at", ERASED, Map.of(EMAIL, THEIRS), "delete", ""),
            new Holding("merchant_member", "merchant_id, roles", BY_HAND, Map.of(EMAIL, THEIRS), "", ""),
            new Holding(
                    "ticket",
                    "email, display_name, kind, state, created_at",
                    ERASED,
                    Map.of(EMAIL, "email = ?"),
                    "email = 'erased@erased.invalid', display_name = ''",
                    ""),
            new Holding(
                    "account_letter",
                    "address, state, created_at",
                    ERASED,
                    Map.of(EMAIL, "address = ?"),
                    "address = 'erased@erased.invalid', sealed = ''",
                    ""),
            new Holding(
                    "report_mail",
                    "address, state, created_at",
                    ERASED,
                    Map.of(EMAIL, "address = ?"),
                    "address = 'erased@erased.invalid'",
                    ""),
            new Holding("report_schedule", "recipients", BY_HAND, Map.of(EMAIL, "recipients like ~"), "", ""),
            new Holding("alert_channel", "target, name", BY_HAND, Map.of(EMAIL, "target = ?"), "", ""),
            new Holding(
                    "merchant",
                    "full_name, email, phone, identity, address, name",
                    BY_HAND,
                    Map.of(EMAIL, "email = ?", PHONE, "phone = ?", NAME, "full_name = ? or name = ?"),
                    "",
                    ""),
            new Holding(
                    "dispute",
                    "contact_name, contact_email, contact_phone, story, number, state, filed_at",
                    ERASED,
                    Map.of(EMAIL, "contact_email = ?", PHONE, "contact_phone = ?", NAME, "contact_name = ?"),
                    "contact_name = '', contact_email = '', contact_phone = ''",
                    ""),
            new Holding(
                    "statement_entry",
                    "payer_name, payer_account, content, amount, direction, reference, banking_day",
                    HELD,
                    Map.of(NAME, "payer_name = ?", ACCOUNT, "payer_account = ?"),
                    "payer_name = '', payer_account = ''",
                    "banking_day"),
            new Holding(
                    "payment_request",
                    "payee_holder, content, amount, created_at",
                    HELD,
                    Map.of(NAME, "payee_holder = ?"),
                    "payee_holder = null",
                    "created_at"),
            new Holding(
                    "bank_account",
                    "holder, number, bank_bin, created_at",
                    HELD,
                    Map.of(NAME, "holder = ?", ACCOUNT, "number = ?"),
                    "",
                    ""),
            new Holding(
                    "linking_case",
                    "holder, number, begun_by, consented_by, worded_by, consented_at",
                    HELD,
                    Map.of(
                            EMAIL, "begun_by = ? or consented_by = ? or worded_by = ?",
                            NAME, "holder = ?",
                            ACCOUNT, "number = ?"),
                    "",
                    ""),
            new Holding("linking_paper", "brought_by, name, brought_at", HELD, Map.of(EMAIL, "brought_by = ?"), "", ""),
            new Holding(
                    "approval",
                    "requester, decided_by, kind, state, asked_at",
                    HELD,
                    Map.of(
                            EMAIL,
                            "requester " + REQUESTER
                                    + " or decided_by in (select id from portal_user where email = ?)"),
                    "",
                    ""),
            new Holding(
                    "movement",
                    "content, amount, direction, reference, occurred_at",
                    SEALED,
                    Map.of(NAME, "content like ~", ACCOUNT, "content like ~", PHONE, "content like ~"),
                    "",
                    ""),
            new Holding(
                    "notice",
                    "convert(body using utf8mb4) as body, sender, received_at",
                    SEALED,
                    Map.of(
                            NAME, "convert(body using utf8mb4) like ~",
                            ACCOUNT, "convert(body using utf8mb4) like ~"),
                    "",
                    ""),
            new Holding(
                    "audit_entry",
                    "doer_name, doer, address, subject, thing, deed, at",
                    SEALED,
                    Map.of(EMAIL, "doer_name = ? or subject = ? or doer " + REQUESTER),
                    "",
                    ""),
            new Holding(
                    "portal_user",
                    "email, display_name, language, created_at, last_sign_in_at, disabled_at",
                    ERASED,
                    Map.of(EMAIL, "email = ?"),
                    "email = concat('erased-', id, '@erased.invalid'), display_name = '—', password_hash = "
                            + NO_PASSWORD + ", disabled_at = coalesce(disabled_at, utc_timestamp(6))",
                    ""));

    private Inventory() {}
}
