package vietqr.onboarding;

import vietqr.bank.BankAccount;
import vietqr.kernel.ErrorCode;
import vietqr.merchant.Merchant;

import java.util.List;

/** What a batch of terminals comes to, found out before anything is changed. */
sealed interface TerminalPlan {
    /** One entry with the merchant and the account it names. */
    record Step(TerminalEntry entry, Merchant merchant, BankAccount account) {}

    record Sound(List<Step> steps) implements TerminalPlan {
        public Sound {
            steps = List.copyOf(steps);
        }
    }

    record Faulty(ErrorCode code) implements TerminalPlan {}
}
