package vietqr.onboarding;

import vietqr.bank.BankAccount;
import vietqr.merchant.Certificate;
import vietqr.merchant.Merchant;

import java.util.Optional;

/** A shop with all that belongs to it. */
public record ShopRow(Shop shop, Merchant merchant, Certificate certificate, Optional<BankAccount> account) {}
