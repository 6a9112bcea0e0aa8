package vietqr.event;

import java.util.List;

/** There is a new event in the feeds of these merchants. Fired in the transaction that writes it. */
record FeedGrew(List<Long> merchantIds) {}
