package vietqr.merchant;

import vietqr.kernel.ErrorCode;

import java.util.List;

/** What became of a batch of merchants: all of it, or nothing. */
public sealed interface MerchantSyncResult {
    /** In the order of the batch. */
    record Synced(List<Merchant> merchants) implements MerchantSyncResult {
        public Synced {
            merchants = List.copyOf(merchants);
        }
    }

    record Refused(ErrorCode code) implements MerchantSyncResult {}
}
