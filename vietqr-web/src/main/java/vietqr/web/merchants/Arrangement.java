package vietqr.web.merchants;

import vietqr.bank.BankAccount;

/** What a bank has set up for an account, as it is being typed. */
public class Arrangement {
    private final BankAccount account;
    private final String bank;
    private String virtualNumber;
    private boolean merchantQr;

    Arrangement(BankAccount account, String bank) {
        this.account = account;
        this.bank = bank;
        this.virtualNumber = account.virtualNumber().orElse("");
        this.merchantQr = account.merchantQr();
    }

    public BankAccount account() {
        return account;
    }

    public String bank() {
        return bank;
    }

    public String getVirtualNumber() {
        return virtualNumber;
    }

    public void setVirtualNumber(String virtualNumber) {
        this.virtualNumber = virtualNumber == null ? "" : virtualNumber.strip();
    }

    public boolean isMerchantQr() {
        return merchantQr;
    }

    public void setMerchantQr(boolean merchantQr) {
        this.merchantQr = merchantQr;
    }
}
