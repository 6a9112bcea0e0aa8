package vietqr.dialect;

/** The answers MB understands (wire reference, section 8.1). */
enum MbAnswer {
    ACCEPTED("000", ""),
    NO_BODY("001", "The body is missing or is not a JSON object"),
    AMOUNT("002", "amount must be a whole number of VND above zero"),
    TYPE("003", "transType must be C or D"),
    TIME("004", "transactiontime must be epoch milliseconds"),
    UNEXPECTED("005", "The message cannot be taken; send it again later"),
    DUPLICATE("006", "transactionid was sent before with other contents"),
    TRANSACTION_ID("007", "transactionid must have 1 to 100 characters"),
    REFERENCE_NUMBER("008", "referencenumber must have 1 to 100 characters"),
    CONTENT("009", "content is missing or longer than 1000 characters"),
    BANK_ACCOUNT("010", "bankaccount must have 1 to 30 characters");

    private final String code;
    private final String message;

    MbAnswer(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    /** What is wrong and what to send instead; empty for acceptance. */
    String message() {
        return message;
    }
}
