package vietqr.statement;

import vietqr.bank.BankAccount;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Head;
import vietqr.bankfile.Reason;
import vietqr.bankfile.Unreadable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whose the statements of a file are.
 *
 * @param chosen by whoever brought it
 * @param own all accounts of the merchant
 */
record AccountsOfFile(OptionalLong chosen, List<BankAccount> own) {
    AccountsOfFile {
        own = List.copyOf(own);
    }

    /** @throws Unreadable if that cannot be said, or is another's */
    long of(Head head) throws Unreadable {
        Optional<BankAccount> wished = chosen.isPresent()
                ? own.stream().filter(one -> one.id() == chosen.getAsLong()).findFirst()
                : Optional.empty();
        if (head.account().isEmpty())
            return wished.orElseThrow(() -> new Unreadable(Finding.of(Reason.NO_ACCOUNT)))
                    .id();
        if (wished.isPresent()) {
            if (same(wished.get(), head)) return wished.get().id();
            throw new Unreadable(Finding.of(
                    Reason.OTHER_ACCOUNT, head.account(), wished.get().number()));
        }
        return own.stream()
                .filter(one -> same(one, head))
                .findFirst()
                .orElseThrow(() -> new Unreadable(Finding.of(Reason.UNKNOWN_ACCOUNT, head.account())))
                .id();
    }

    OptionalLong known(Head head) {
        try {
            return OptionalLong.of(of(head));
        } catch (Unreadable notYet) {
            return OptionalLong.empty();
        }
    }

    /** The BIN of the bank that was chosen; empty if none was. */
    String bankBin() {
        return own.stream()
                .filter(one -> chosen.isPresent() && one.id() == chosen.getAsLong())
                .map(BankAccount::bankBin)
                .findFirst()
                .orElse("");
    }

    private static boolean same(BankAccount account, Head head) {
        return account.number().equalsIgnoreCase(head.account());
    }
}
