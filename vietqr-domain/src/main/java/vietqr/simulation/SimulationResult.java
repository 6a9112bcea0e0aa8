package vietqr.simulation;

/** Either a simulation that runs or what is wrong with the wish. */
public sealed interface SimulationResult {
    record Started(Simulation simulation) implements SimulationResult {}

    record Refused(Fault fault) implements SimulationResult {}

    /** What is wrong. */
    enum Fault {
        FORMAT("format", "is none of the documented ones"),
        REQUEST("paymentRequestId", "names no payment request of yours that money comes in for"),
        ACCOUNT("accountNumber", "names no linked account of yours"),
        BANK("bank", "is needed, for several banks use this number"),
        CONNECTION("connection", "no enabled connection in this format may tell of this account"),
        TERMINAL("paymentRequestId", "this format needs a terminal, and there is none that is yours alone"),
        ORDER("paymentRequestId", "this format pays bills, and needs a payment request"),
        TEXT("scenario", "this format carries no transfer text that could be mangled"),
        CONTENT("content", "must have 2 to 500 characters to be mangled, at most 500 otherwise"),
        AMOUNT("amount", "must be 1 to 9999999999999 dong, and more than the number of parts"),
        COUNT("count", "is more than this scenario allows"),
        DAYS("days", "must be 1 to 60"),
        DELAY("delaySeconds", "must be 0 to 300"),
        BUSY("", "too many simulated messages are under way");

        private final String field;
        private final String words;

        Fault(String field, String words) {
            this.field = field;
            this.words = words;
        }

        /** The field of our own API that is wrong; empty if none is. */
        public String field() {
            return field;
        }

        public String words() {
            return words;
        }
    }
}
