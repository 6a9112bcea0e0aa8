package vietqr.intake;

import vietqr.bank.BankAccount;
import vietqr.dialect.Outcome;

/** Either the account a claim is about or why there is none. */
sealed interface Location {
    /**
     * @param content the transfer text: the claim's own or, where the format has none, that of the code which was paid
     */
    record Found(BankAccount account, String content) implements Location {}

    record Lost(Outcome why, String reason) implements Location {}

    static Location lost(Outcome why, String reason) {
        return new Lost(why, reason);
    }
}
