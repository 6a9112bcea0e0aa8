package vietqr.api.v1;

import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.terminal.PointOfSale;

/**
 * A terminal as our own API shows it. What belongs to its account is null while it has none.
 *
 * @param qrCode the EMVCo text of its static code; null in lists, and while its account is not linked
 */
record TerminalBody(
        String id,
        String merchantId,
        String tid,
        String code,
        String name,
        String address,
        String bankCode,
        String accountNumber,
        String accountHolder,
        boolean open,
        String qrCode,
        String createdAt) {
    static TerminalBody of(PointOfSale one) {
        return of(one, null);
    }

    static TerminalBody of(PointOfSale one, String qrCode) {
        return new TerminalBody(
                String.valueOf(one.id()),
                String.valueOf(one.merchant().id()),
                one.terminal().tid(),
                one.terminal().code(),
                one.terminal().name(),
                one.terminal().address(),
                one.bank().map(Bank::code).orElse(null),
                one.account().map(BankAccount::number).orElse(null),
                one.account().map(BankAccount::holder).orElse(null),
                one.open(),
                qrCode,
                one.terminal().createdAt().toString());
    }
}
