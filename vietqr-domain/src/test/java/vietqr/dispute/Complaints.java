package vietqr.dispute;

import vietqr.kernel.DrawnSecret;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Cases for the tests of higher rooms; they are in no database. */
public final class Complaints {
    private Complaints() {}

    /** @param answerBy the last day on which it can be answered in time */
    public static Dispute about(long merchantId, long claimed, LocalDate answerBy, Instant now) {
        Filed.Filing filing = new Filed.Filing(
                merchantId,
                About.merchant(merchantId),
                DisputeScene.complaint(claimed),
                Optional.empty(),
                DrawnSecret.draw(),
                false);
        return new Dispute(filing, answerBy, now);
    }
}
