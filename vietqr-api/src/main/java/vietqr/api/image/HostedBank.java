package vietqr.api.image;

import jakarta.json.bind.annotation.JsonbProperty;
import vietqr.bank.Bank;

/**
 * A bank as the hosted service lists it, each name under the spelling of old and new clients alike.
 *
 * @param id place in our list, from 1
 * @param logo address of its picture
 * @param transferSupported 1 if its app pays codes, else 0
 * @param lookupSupported 1 if account holders can be looked up, else 0
 */
public record HostedBank(
        int id,
        String name,
        String code,
        String bin,
        String shortName,
        String logo,
        int transferSupported,
        int lookupSupported,
        @JsonbProperty("short_name") String shortNameOfOldClients,
        @JsonbProperty("swift_code") String swiftCode) {

    static HostedBank of(Bank bank, int id, String logo) {
        return new HostedBank(
                id,
                bank.name(),
                bank.code(),
                bank.bin(),
                bank.shortName(),
                logo,
                number(bank.scans()),
                number(bank.names()),
                bank.shortName(),
                bank.swift().isEmpty() ? null : bank.swift());
    }

    private static int number(Bank.Answer answer) {
        return answer == Bank.Answer.YES ? 1 : 0;
    }
}
