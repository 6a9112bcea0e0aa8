package vietqr.dialect;

import vietqr.bank.BankDirectory;

import java.util.List;

/** What the container finds, for tests without one. */
public final class Formats {
    private Formats() {}

    public static BankFormats all() {
        return new BankFormats(List.of(
                new MbBalanceChange(),
                new MbMerchantQr(),
                new BidvPayment(),
                new GenericFeed(BankDirectory.shipped()),
                new SePay(),
                new CassoV1(),
                new CassoV2(),
                new PayOs(),
                new StatementEntry()));
    }
}
