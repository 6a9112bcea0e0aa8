package vietqr.kernel;

/**
 * The one table of refusals of the public VietQR API, numbered as its error list is (wire reference, section 13). A room
 * answers with the meaning; {@code vietqr.api} turns it into a body.
 */
public enum ErrorCode {
    E05("Unexpected error: try again later"),
    E24("Bank not found: send a bank code such as MB or a six-digit BIN in bankCode"),
    E25("Bank account not found or not linked: link the account in the portal first"),
    E26("Content too long"),
    E34("Content, orderId or other input is invalid"),
    E39("checkSum is wrong"),
    E46("Request body or a parameter is missing or invalid"),
    E74("Token invalid: it names no user"),
    E75("The test callback is not available in the production environment"),
    E76("No callback connection is declared for this API client"),
    E77("The bank account does not belong to this API client"),
    E92("More than 50 entries in one request"),
    E94("QR link not found"),
    E95("type is invalid: 0 looks up by orderId, 1 by referenceNumber"),
    E96("Transaction not found"),
    E97("refId is invalid"),
    E101("Bank account not authenticated: link the account in the portal first"),
    E104("Merchant not found, or the API client is not registered as a merchant"),
    E150("Only a master merchant may synchronise merchants"),
    E151("Static codes are made for accounts at MB only"),
    E152("terminalCode is not one of your terminals: synchronise the terminal first"),
    E153("terminalCode is invalid, or twice in the request"),
    E154("Merchant name exists"),
    E155("Bank account is used by another merchant"),
    E161("merchantId is unknown"),
    E163("Certificate is unknown"),
    E164("E-commerce certificate is unknown");

    private final String meaning;

    ErrorCode(String meaning) {
        this.meaning = meaning;
    }

    /** What is wrong and what to do about it, in English, for logs and documentation. */
    public String meaning() {
        return meaning;
    }
}
