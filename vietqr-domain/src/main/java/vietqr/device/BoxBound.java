package vietqr.device;

import vietqr.merchant.Terminal;

/** A box is bound to a terminal now. Fired in that transaction. */
public record BoxBound(Box box, Terminal terminal) {}
