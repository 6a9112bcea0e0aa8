package vietqr.dialect;

import static vietqr.kernel.JsonApi.JSON;

/** The answers BIDV understands (wire reference, section 8.3). */
public enum BidvAnswer {
    OK("000", "success", 200),
    MISSING("001", "missing parameter", 400),
    LOGIN("003", "bad login", 401),
    CHECKSUM("004", "wrong checksum", 400),
    SERVICE("006", "unknown service_id", 400),
    CUSTOMER("011", "unknown customer", 400),
    NO_BILL("012", "no bill", 200),
    BILL("021", "unknown bill", 400),
    AMOUNT("022", "the amount is another", 400),
    SETTLED("023", "settled already", 400),
    SYSTEM("031", "system error", 400);

    private final String code;
    private final String words;
    private final int status;

    BidvAnswer(String code, String words, int status) {
        this.code = code;
        this.words = words;
        this.status = status;
    }

    public String code() {
        return code;
    }

    String words() {
        return words;
    }

    int status() {
        return status;
    }

    /** Nothing but the code and its words. */
    public FormatAnswer plain() {
        String body = JSON.createObjectBuilder()
                .add("result_code", code)
                .add("result_desc", words)
                .build()
                .toString();
        return new FormatAnswer(status, code, body);
    }

    static BidvAnswer of(Outcome outcome) {
        return switch (outcome) {
            case BOOKED, KNOWN, NOTHING -> OK;
            case UNREADABLE -> MISSING;
            case UNAUTHENTICATED -> CHECKSUM;
            case OTHER_SERVICE -> SERVICE;
            case UNKNOWN_ACCOUNT, UNKNOWN_TERMINAL -> CUSTOMER;
            case UNKNOWN_ORDER -> BILL;
            case OTHER_AMOUNT, DIFFERS -> AMOUNT;
            case CLOSED, CONTRADICTED -> SETTLED;
            case HELD, FAILED -> SYSTEM;
        };
    }
}
