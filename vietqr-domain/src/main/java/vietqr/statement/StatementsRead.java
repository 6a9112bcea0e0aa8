package vietqr.statement;

import java.util.List;

/** A file has been read to its end, fired in the transaction in which its entries appear. */
public record StatementsRead(long fileId, long merchantId, List<Long> accountIds) {
    public StatementsRead {
        accountIds = List.copyOf(accountIds);
    }
}
