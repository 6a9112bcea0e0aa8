package vietqr.intake;

import vietqr.bank.BankConnection;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who tells us of money, and for what they may speak.
 *
 * @param channel in what their ids of messages are unique: a connection, or a bank
 * @param connectionId empty for the gateway's own messages
 * @param bankBin the only bank they speak for; empty if the message says which one
 * @param merchantId the only merchant they speak for; empty for all
 * @param serviceId what they call our service
 * @param sender user name of the API client, or what the connection is called
 * @param address of the network they call from
 */
record Voice(
        String channel,
        OptionalLong connectionId,
        Optional<String> bankBin,
        OptionalLong merchantId,
        String serviceId,
        String sender,
        String address) {

    /** One of the gateway's own, that speaks for a whole bank. */
    static Voice ofBank(String bankBin, String sender, String address) {
        return new Voice(
                bankBin, OptionalLong.empty(), Optional.of(bankBin), OptionalLong.empty(), "", sender, address);
    }

    /** Connections to one bank that speak for all its accounts share their channel: the bank's ids are the bank's. */
    static Voice of(BankConnection connection, String sender, String address) {
        boolean whole = connection.merchantId().isEmpty();
        String channel = connection.bankBin().filter(bin -> whole).orElse(connection.reference());
        return new Voice(
                channel,
                OptionalLong.of(connection.id()),
                connection.bankBin(),
                connection.merchantId(),
                connection.serviceId(),
                sender,
                address);
    }
}
