package vietqr.onboarding;

/** A partner's system has had the money of a terminal go to another account. Fired in the transaction that did it. */
public record TerminalMoved(long merchantId, String terminalCode, long fromAccount, long toAccount) {}
