package vietqr.closing;

import vietqr.bank.BankAccount;
import vietqr.comparison.Rules;
import vietqr.comparison.RulesText;
import vietqr.reconciliation.RuleSet;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of an account with its rules, and the days around it on which something may be that belongs to it.
 *
 * @param rules as they hold now, read from the set
 */
record Window(BankAccount account, LocalDate day, RuleSet ruleSet, Rules rules) {
    static Window of(BankAccount account, LocalDate day, RuleSet ruleSet) {
        return new Window(account, day, ruleSet, RulesText.read(ruleSet.rules()));
    }

    /** Those that a run over the day reads. */
    List<LocalDate> days() {
        int around = 2 * rules.widestDays();
        return day.minusDays(around).datesUntil(day.plusDays(around + 1L)).toList();
    }
}
