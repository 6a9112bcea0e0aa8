package vietqr.api.partner;

import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.merchant.MerchantDetails;
import vietqr.onboarding.ShopRow;

import java.util.Optional;

/** What the endpoints for web shops answer (wire reference, section 10.1). */
final class EcommerceAnswers {
    private EcommerceAnswers() {}

    /** A site that is registered. */
    public record Registered(String webhook, String clientId, String certificate, String code, TokenAnswer token) {
        static Registered of(ShopRow row, TokenAnswer token) {
            return new Registered(
                    row.certificate().webhook(),
                    row.certificate().clientId(),
                    row.certificate().text(),
                    row.shop().code(),
                    token);
        }
    }

    /** What is known of a shop; {@code businessType} is 0 for a person, 1 for a company. */
    public record Known(
            String fullName,
            String website,
            String name,
            String bankCode,
            String bankAccount,
            String certificate,
            String nationalId,
            String email,
            String phoneNo,
            String address,
            String webhook,
            String career,
            int businessType) {
        static Known of(ShopRow row, Optional<Bank> bank) {
            MerchantDetails details = row.merchant().details();
            return new Known(
                    details.fullName(),
                    row.shop().site(),
                    details.name(),
                    bank.map(Bank::code).orElse(""),
                    row.account().map(BankAccount::number).orElse(""),
                    row.certificate().text(),
                    details.identity(),
                    details.email(),
                    details.phone(),
                    details.address(),
                    row.certificate().webhook(),
                    details.career(),
                    row.shop().businessType().wire());
        }
    }
}
