package vietqr.dialect;

import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Money that moves, with everything any sender may have to say of it; each format writes what it has a place for.
 *
 * @param id the sender's, digits only for those who number their messages
 * @param reference the bank's own
 * @param content the transfer text
 */
public record Transfer(
        String id, String reference, Target target, Direction direction, Vnd amount, String content, Instant at) {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(BankingDay.ZONE);
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(BankingDay.ZONE);

    /**
     * The account, by all the names that are in use for one.
     *
     * @param bank short code, such as {@code MB}
     * @param terminal whose code was scanned
     * @param order of the merchant's; empty for a reusable code
     * @param service what the bank calls us
     * @param bill what the bank calls the order
     */
    public record Target(String bank, String account, String terminal, String order, String service, String bill) {
        /** Known by its number only. */
        public static Target ofAccount(String bank, String account) {
            return new Target(bank, account, "", "", "", "");
        }
    }

    /** In Vietnam, as most write it. */
    String localTime() {
        return LOCAL.format(at);
    }

    /** The same in 14 digits. */
    String compactTime() {
        return COMPACT.format(at);
    }

    /** The amount, below zero for money that went out. */
    long signed() {
        return direction == Direction.C ? amount.amount() : -amount.amount();
    }
}
