package vietqr.alert;

/** Something is owed to a channel; whoever sends may start as soon as the transaction has committed. */
record AlertsOwed() {}
