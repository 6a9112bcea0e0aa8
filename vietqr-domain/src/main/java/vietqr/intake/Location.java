package vietqr.intake;

import vietqr.bank.BankAccount;
import vietqr.dialect.Outcome;
import vietqr.payment.PaymentRequest;

import java.util.Optional;

/** Either the account a claim is about or why there is none. */
sealed interface Location {
    /**
     * @param content the transfer text: the claim's own or, where the format has none, that of the code which was paid
     * @param paid whose code the bank says was paid; empty where only the text can tell
     */
    record Found(BankAccount account, String content, Optional<PaymentRequest> paid) implements Location {
        /** Of which nothing is known but the text. */
        Found(BankAccount account, String content) {
            this(account, content, Optional.empty());
        }
    }

    record Lost(Outcome why, String reason) implements Location {}

    static Location lost(Outcome why, String reason) {
        return new Lost(why, reason);
    }
}
