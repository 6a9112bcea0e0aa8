package vietqr.api.partner;

import vietqr.kernel.NumberedPage;
import vietqr.merchant.Certificate;
import vietqr.merchant.Merchant;
import vietqr.merchant.MerchantDetails;

import java.util.List;
import java.util.Optional;

/** What the endpoints for merchants answer (wire reference, section 11). */
final class MerchantAnswers {
    private MerchantAnswers() {}

    /** One merchant of a batch, v1. */
    public record Synced(String mid, String merchantName) {
        static Synced of(Merchant merchant) {
            return new Synced(merchant.mid(), merchant.name());
        }
    }

    /** One merchant in a list; the identity is spelt otherwise here than in a batch. */
    public record Listed(
            String mid,
            String merchantFullName,
            String merchantName,
            String merchantAddress,
            String merchantIdentify,
            String contactEmail,
            String contactPhone,
            String certificate,
            String clientId,
            String webhook,
            boolean isMaster) {
        static Listed of(Merchant merchant, Optional<Certificate> paper) {
            MerchantDetails details = merchant.details();
            return new Listed(
                    merchant.mid(),
                    details.fullName(),
                    details.name(),
                    details.address(),
                    details.identity(),
                    details.email(),
                    details.phone(),
                    paper.map(Certificate::text).orElse(""),
                    paper.map(Certificate::clientId).orElse(""),
                    paper.map(Certificate::webhook).orElse(""),
                    merchant.isMaster());
        }
    }

    /** One merchant of a batch, v2. */
    public record SyncedV2(
            String merchantId,
            String merchantFullName,
            String merchantName,
            String merchantAddress,
            String merchantIdentity,
            String contactEmail,
            String contactPhone,
            String career,
            String certificate,
            String webhook,
            String clientId) {
        static SyncedV2 of(Merchant merchant, Optional<Certificate> paper) {
            MerchantDetails details = merchant.details();
            return new SyncedV2(
                    merchant.mid(),
                    details.fullName(),
                    details.name(),
                    details.address(),
                    details.identity(),
                    details.email(),
                    details.phone(),
                    details.career(),
                    paper.map(Certificate::text).orElse(""),
                    paper.map(Certificate::webhook).orElse(""),
                    paper.map(Certificate::clientId).orElse(""));
        }
    }

    /** A batch that was taken, v2, and the master merchant it belongs to. */
    public record BatchV2(String status, Listed masterData, List<SyncedV2> data) {}

    /** A page of merchants, v2. */
    public record PageV2(PageAnswer.Metadata metadata, Listed masterData, List<Listed> data) {
        static PageV2 of(Listed master, NumberedPage<Listed> page) {
            return new PageV2(PageAnswer.Metadata.of(page), master, page.rows());
        }
    }

    /** A certificate, as answered to the request for one. */
    public record Certified(String merchantId, String certificate, String webhook, String clientId) {
        static Certified of(Merchant merchant, Certificate paper) {
            return new Certified(merchant.mid(), paper.text(), paper.webhook(), paper.clientId());
        }
    }
}
