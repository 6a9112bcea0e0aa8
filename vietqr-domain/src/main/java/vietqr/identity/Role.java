package vietqr.identity;

/** What a person may do in the portal. A person may have several; which merchants they see is the merchant room's matter. */
public enum Role {
    /** Owns the business: sees everything of their merchants and sets them up. */
    OWNER,
    /** Stands at the till: asks for payments and sees whether they came. */
    CASHIER,
    /** Keeps the books: sees money, statements and reports. */
    FINANCE,
    /** Gives the second yes. */
    APPROVER,
    /** Runs the gateway: sees every merchant. */
    ADMIN
}
