package vietqr.report;

/** By what a report can be narrowed, beside its period. */
public enum Filter {
    /** One bank account, by its number. */
    ACCOUNT("account"),
    /** One point of sale, by its code. */
    TERMINAL("terminal"),
    /** One of the states that its rows can have. */
    STATE("state"),
    /** Money in ({@code C}) or out ({@code D}). */
    DIRECTION("direction");

    private final String key;

    Filter(String key) {
        this.key = key;
    }

    /** How programs name it. */
    public String key() {
        return key;
    }
}
