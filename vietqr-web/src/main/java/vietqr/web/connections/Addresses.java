package vietqr.web.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankConnection;
import vietqr.bank.Proof;
import vietqr.dialect.BankFormats;
import vietqr.settings.Settings;

/** Where a connection's messages are to be sent, as the other side has to be told. */
@RequestScoped
class Addresses {
    @Inject
    private Settings settings;

    @Inject
    private BankFormats formats;

    /** Empty if the format has no address that is told by a token. */
    String of(BankConnection connection) {
        String path = connection.proof() == Proof.BEARER
                ? formats.get(connection.format()).path()
                : "/vqr/hooks/" + connection.reference();
        return path.isEmpty() ? "" : settings.publicUrl() + path;
    }
}
