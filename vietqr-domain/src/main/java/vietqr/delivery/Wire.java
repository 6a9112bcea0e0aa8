package vietqr.delivery;

import vietqr.outbound.OutboundAnswer;

import java.time.Instant;
import java.util.Map;

/** How a profile speaks: what goes before the body, and what the answer means. */
interface Wire {
    /** The headers of one attempt; may make a call of its own for them. */
    Map<String, String> headers(DueDelivery delivery, Instant now);

    Verdict judge(DueDelivery delivery, OutboundAnswer answer, Instant now);
}
