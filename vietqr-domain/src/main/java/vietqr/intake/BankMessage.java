package vietqr.intake;

/**
 * A message from a bank as it came in.
 *
 * @param bankBin the bank that the authenticated sender speaks for
 * @param sender user name of the API client that sent it
 * @param remoteAddress network address it came from
 * @param body the raw bytes
 */
public record BankMessage(String bankBin, String sender, String remoteAddress, byte[] body) {}
