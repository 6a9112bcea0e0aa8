package vietqr.web.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankConnection;
import vietqr.bank.Proof;
import vietqr.settings.Settings;

import java.util.Map;

/** Where a connection's messages are to be sent, as the other side has to be told. */
@RequestScoped
class Addresses {
    private static final Map<String, String> FIXED = Map.of(
            "MB_BALANCE_CHANGE", "/vqr/bank/api/transaction-sync",
            "MB_MERCHANT_QR", "/vqr/api/transaction-mms",
            "BIDV_BILL", "/vqr/api/bidv/paybill",
            "GENERIC_FEED", "/vqr/api/transaction/rpa-sync");

    @Inject
    private Settings settings;

    /** Empty if the format has no address that is told by a token. */
    String of(BankConnection connection) {
        if (connection.proof() == Proof.BEARER)
            return FIXED.containsKey(connection.format()) ? settings.publicUrl() + FIXED.get(connection.format()) : "";
        return settings.publicUrl() + "/vqr/hooks/" + connection.reference();
    }
}
