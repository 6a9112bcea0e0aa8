package vietqr.terminal;

import vietqr.bank.BankAccount;
import vietqr.bank.BankDirectory;

import java.util.List;
import java.util.Optional;

/** Finds, among the accounts that there are to choose from, the one that somebody has named. */
record NamedAccounts(List<BankAccount> choice, BankDirectory banks) {
    /**
     * @param bank code or BIN; may be empty where the number says enough
     * @param number may be empty, with the bank, where there is one account only
     */
    Optional<BankAccount> find(String bank, String number) {
        List<BankAccount> found =
                choice.stream().filter(one -> fits(one, bank, number)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean fits(BankAccount one, String bank, String number) {
        boolean numbered = number.isEmpty()
                || one.number().equals(number)
                || one.virtualNumber().filter(number::equals).isPresent();
        boolean there = bank.isEmpty()
                || banks.find(bank)
                        .filter(known -> known.bin().equals(one.bankBin()))
                        .isPresent();
        return numbered && there;
    }
}
