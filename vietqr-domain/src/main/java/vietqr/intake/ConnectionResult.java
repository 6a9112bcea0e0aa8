package vietqr.intake;

import vietqr.bank.BankConnection;

/** Either a new bank connection or what is wrong with the wish. */
public sealed interface ConnectionResult {
    /**
     * @param username with which a token is got; empty for a connection with an address of its own
     * @param secret shown this once
     */
    record Opened(BankConnection connection, String username, String secret) implements ConnectionResult {
        @Override
        public String toString() {
            return "Opened[" + connection.reference() + "]";
        }
    }

    record Refused(Fault fault) implements ConnectionResult {}

    /** What is wrong. */
    enum Fault {
        NAME,
        FORMAT,
        /** The format cannot be proved in this way. */
        PROOF,
        BANK,
        /** Nobody may let a connection speak for merchants they do not see. */
        MERCHANT,
        SERVICE,
        NETWORKS,
        CERTIFICATE,
        SECRET
    }
}
