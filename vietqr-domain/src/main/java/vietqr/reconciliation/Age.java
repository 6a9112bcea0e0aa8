package vietqr.reconciliation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old a break is, in the steps in which people look at it. */
public enum Age {
    DAYS_0_1(0),
    DAYS_2_3(2),
    DAYS_4_7(4),
    DAYS_8_30(8),
    OVER_30(31);

    private final int from;

    Age(int from) {
        this.from = from;
    }

    /** In days since the banking day. */
    public int from() {
        return from;
    }

    static Age of(LocalDate bankingDay, LocalDate today) {
        long days = ChronoUnit.DAYS.between(bankingDay, today);
        Age age = DAYS_0_1;
        for (Age step : values()) if (days >= step.from) age = step;
        return age;
    }
}
