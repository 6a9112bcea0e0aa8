package vietqr.delivery;

/** Something has become due; whoever sends may start as soon as the transaction has committed. */
record DeliveriesOwed() {}
