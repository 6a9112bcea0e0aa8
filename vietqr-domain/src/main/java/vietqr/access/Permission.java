package vietqr.access;

import vietqr.identity.Person;
import vietqr.identity.Role;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import static vietqr.identity.Role.ADMIN;
import static vietqr.identity.Role.APPROVER;
import static vietqr.identity.Role.AUDITOR;
import static vietqr.identity.Role.CASHIER;
import static vietqr.identity.Role.DEVELOPER;
import static vietqr.identity.Role.FINANCE;
import static vietqr.identity.Role.INSPECTOR;
import static vietqr.identity.Role.MANAGER;
import static vietqr.identity.Role.OWNER;

/** Something that one may see or do, and the roles that may. docs/people.md shows the same table to people. */
public enum Permission {
    /** What is one's own: password, second factor, sessions, language. */
    KEEP_OWN_ACCOUNT(OWNER, MANAGER, CASHIER, FINANCE, APPROVER, DEVELOPER, AUDITOR, INSPECTOR, ADMIN),
    /** Today, payments and their stories, refunds, what stands in a code. */
    SEE_PAYMENTS(OWNER, MANAGER, CASHIER, FINANCE, APPROVER, DEVELOPER, AUDITOR, INSPECTOR, ADMIN),
    /** Points of sale, their codes and posters. */
    SEE_TERMINALS(OWNER, MANAGER, CASHIER, AUDITOR, INSPECTOR, ADMIN),
    /** To make and change points of sale, one or many; each receives on a linked account of its merchant. */
    CHANGE_TERMINALS(OWNER, MANAGER, ADMIN),
    /** To ask payers for money at the till, and to withdraw it. */
    TAKE_PAYMENTS(OWNER, MANAGER, CASHIER, ADMIN),
    /** To ask the bank again what became of a refund. */
    CHASE_REFUNDS(OWNER, FINANCE, ADMIN),
    /** The second yes. */
    DECIDE(APPROVER),
    /** Movements, corrections, statements, comparisons, breaks, closed days, complaints, the calendar. */
    SEE_BOOKS(OWNER, MANAGER, FINANCE, APPROVER, AUDITOR, INSPECTOR, ADMIN),
    /** To set money right, bring statements, settle breaks, prepare days and deal with complaints; a second person agrees where one must. */
    KEEP_BOOKS(OWNER, FINANCE, ADMIN),
    /** The banks' own words: they can hold names and accounts of strangers. */
    SEE_NOTICES(OWNER, FINANCE, AUDITOR, INSPECTOR, ADMIN),
    /** To see payers' names, accounts and addresses unmasked; each time is written down. */
    SEE_PERSONAL(OWNER, FINANCE, AUDITOR, INSPECTOR, ADMIN),
    READ_NOTICES_AGAIN(OWNER, FINANCE, ADMIN),
    /** To look at reports and have them made as files. */
    SEE_REPORTS(OWNER, MANAGER, FINANCE, APPROVER, AUDITOR, INSPECTOR, ADMIN),
    SCHEDULE_REPORTS(OWNER, MANAGER, FINANCE, APPROVER, ADMIN),
    SEE_DELIVERIES(OWNER, MANAGER, FINANCE, APPROVER, DEVELOPER, AUDITOR, INSPECTOR, ADMIN),
    SEND_AGAIN(OWNER, DEVELOPER, ADMIN),
    SEE_ENDPOINTS(OWNER, MANAGER, DEVELOPER, AUDITOR, INSPECTOR, ADMIN),
    CHANGE_ENDPOINTS(OWNER, DEVELOPER, ADMIN),
    SEE_KEYS(OWNER, DEVELOPER, AUDITOR, INSPECTOR, ADMIN),
    CHANGE_KEYS(OWNER, DEVELOPER, ADMIN),
    /** To make keys that move money, settle breaks or decide. */
    GIVE_MONEY_SCOPES(OWNER, ADMIN),
    SEE_ALERTS(OWNER, MANAGER, AUDITOR, INSPECTOR, ADMIN),
    CHANGE_ALERTS(OWNER, MANAGER, ADMIN),
    SEE_CONNECTIONS(OWNER, AUDITOR, INSPECTOR, ADMIN),
    CHANGE_CONNECTIONS(OWNER, ADMIN),
    /** The merchant's bank accounts: how they came to be linked, and whether their banks tell of them. */
    SEE_ACCOUNTS(OWNER, MANAGER, FINANCE, APPROVER, AUDITOR, INSPECTOR, ADMIN),
    /** To have accounts linked, rest and unlinked. */
    CHANGE_ACCOUNTS(OWNER, ADMIN),
    SEE_MERCHANTS(OWNER, MANAGER, AUDITOR, INSPECTOR, ADMIN),
    /** The merchant's profile, its partners' secrets and rights to refund. */
    CHANGE_MERCHANTS(OWNER, ADMIN),
    SEE_MEMBERS(OWNER, MANAGER, AUDITOR, INSPECTOR, ADMIN),
    /** To invite and to end; which roles one may give: {@link #mayGive}. */
    CHANGE_MEMBERS(OWNER, MANAGER, ADMIN),
    SEE_AUDIT(OWNER, AUDITOR, INSPECTOR, ADMIN),
    SEE_TIMERS(OWNER, FINANCE, AUDITOR, INSPECTOR, ADMIN),
    /** In the sandbox only. */
    PLAY_BANKS(OWNER, FINANCE, DEVELOPER, ADMIN),
    /** Everything of every merchant that is the operator's alone. */
    RUN_GATEWAY(ADMIN);

    private final Set<Role> roles;

    Permission(Role first, Role... more) {
        this.roles = EnumSet.of(first, more);
    }

    /** Whether one of the roles has it. */
    public boolean grantedTo(Collection<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /** Whether this person has it somewhere; where, their memberships say. */
    public boolean grantedTo(Person person) {
        return grantedTo(person.roles());
    }

    /** A copy of the row of the table. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }

    /** The roles that somebody with these may give to others: an owner all of a merchant's, a manager the till. */
    public static Set<Role> mayGive(Collection<Role> own) {
        if (own.contains(OWNER) || own.contains(ADMIN)) return EnumSet.complementOf(EnumSet.of(INSPECTOR, ADMIN));
        return own.contains(MANAGER) ? EnumSet.of(CASHIER) : EnumSet.noneOf(Role.class);
    }
}
