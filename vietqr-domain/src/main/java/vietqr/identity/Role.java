package vietqr.identity;

/**
 * What a person is in a business. A person may have several; what each may do stands in {@code vietqr.access.Permission}, at
 * which merchants is the merchant room's matter.
 */
public enum Role {
    /** Owns the business: sees everything of their merchants and sets them up. */
    OWNER,
    /** Runs a shop: sees its business, has cashiers come and go. */
    MANAGER,
    /** Stands at the till: asks for payments and sees whether they came. */
    CASHIER,
    /** Prepares: keeps the books, and asks for what a second person must agree to. */
    FINANCE,
    /** Gives the second yes. */
    APPROVER,
    /** Connects the merchant's systems: keys, webhooks, the sandbox. */
    DEVELOPER,
    /** Reads all of a merchant's business and changes nothing. */
    AUDITOR,
    /** Reads all of every merchant's business for whoever runs the gateway, and changes nothing. */
    INSPECTOR,
    /** Runs the gateway: sees every merchant. */
    ADMIN;

    /** Whether it is of whoever runs the gateway, and of no merchant. */
    public boolean operators() {
        return this == INSPECTOR || this == ADMIN;
    }
}
