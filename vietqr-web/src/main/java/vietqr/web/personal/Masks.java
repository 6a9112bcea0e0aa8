package vietqr.web.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.Masked;
import vietqr.web.session.Visit;

/** Payers' names, accounts and addresses as pages show them: masked, until whoever may asks for them, which is written down. */
@Named("personal")
@RequestScoped
public class Masks {
    private static final String HIDDEN = "***";

    @Inject
    private AuditLog audit;

    @Inject
    private Visit visit;

    private boolean revealed;

    /** Whether there is a button. */
    public boolean mayReveal(long merchantId) {
        return !revealed && visit.sight(Permission.SEE_PERSONAL).covers(merchantId);
    }

    /** The page is shown once with everything on it. */
    public String reveal(long merchantId, String what, long subjectId) {
        if (!mayReveal(merchantId)) return null;
        revealed = true;
        audit.write(AuditNote.of(Thing.PERSONAL_DATA, Deed.REVEALED, merchantId, subjectId, what));
        return null;
    }

    /** The first letter of each word. */
    public String name(String name) {
        return revealed ? name : Masked.name(name);
    }

    /**
     * What a payer wrote into a transfer of this merchant's money: as it is for whoever may see personal data there, since payments
     * are recognised by it; for all others what may name somebody is left out.
     */
    public String text(long merchantId, String text) {
        return visit.sight(Permission.SEE_PERSONAL).covers(merchantId) ? text : Masked.text(text);
    }

    /** The last four. */
    public String account(String number) {
        return revealed ? number : Masked.account(number);
    }

    /** The first letter and the host. */
    public String email(String address) {
        if (revealed || address == null || address.isBlank()) return address;
        int at = address.indexOf('@');
        return at < 1 ? HIDDEN : address.charAt(0) + HIDDEN + address.substring(at);
    }

    /** The last three digits. */
    public String phone(String phone) {
        if (revealed || phone == null || phone.isBlank()) return phone;
        return HIDDEN + phone.substring(Math.max(0, phone.length() - 3));
    }
}
