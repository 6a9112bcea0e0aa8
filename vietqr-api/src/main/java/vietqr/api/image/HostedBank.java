package vietqr.api.image;

import jakarta.json.JsonObject;
import vietqr.bank.Bank;

import static vietqr.kernel.JsonApi.JSON;

/**
 * A bank as the hosted service lists it: flags as 0 and 1, and names under the spelling of old and new clients alike.
 * Built key by key because half of the keys are not Java names.
 */
final class HostedBank {
    private HostedBank() {}

    /**
     * @param id place in our list, from 1
     * @param logo address of its picture
     */
    static JsonObject of(Bank bank, int id, String logo) {
        int scans = number(bank.scans());
        return JSON.createObjectBuilder()
                .add("id", id)
                .add("name", bank.name())
                .add("code", bank.code())
                .add("bin", bank.bin())
                .add("shortName", bank.shortName())
                .add("logo", logo)
                .add("transferSupported", scans)
                .add("lookupSupported", number(bank.names()))
                .add("short_name", bank.shortName())
                .add("support", scans | number(bank.names()) << 1)
                .add("isTransfer", scans)
                .add("swift_code", bank.swift())
                .build();
    }

    private static int number(Bank.Answer answer) {
        return answer == Bank.Answer.YES ? 1 : 0;
    }
}
