package vietqr.webhook;

/** Something has become due; whoever sends may start as soon as the transaction has committed. */
record DeliveriesOwed() {}
