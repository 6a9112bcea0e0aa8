package vietqr.system;

import vietqr.system.BankVoice.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Five banks, each with an account of the demo merchant's and a way of its own to tell of money. */
enum MonthBank {
    VIETCOMBANK("970436", "VCB", "1000436001", SheetLayout.VIETCOMBANK, BankVoice::sePayByKey, "demo-sepay-api-key"),
    VIETINBANK("970415", "ICB", "1000415001", SheetLayout.VIETINBANK, BankVoice::cassoV1, "demo-casso-secure-token"),
    BIDV("970418", "BIDV", "1000418001", SheetLayout.BIDV, BankVoice::feed, "demo-feed-secret"),
    MB("970422", "MB", Demo.ACCOUNT, SheetLayout.MB, BankVoice::mb, Demo.BANK_SECRET),
    TECHCOMBANK("970407", "TCB", "1000407001", SheetLayout.TECHCOMBANK, BankVoice::feedByHook, "demo-feed-hmac-secret");

    private final String bin;
    private final String code;
    private final String number;
    private final SheetLayout layout;
    private final Door door;
    private final String secret;

    private interface Door {
        Answer tell(BankVoice voice, Money money, String secret);
    }

    MonthBank(String bin, String code, String number, SheetLayout layout, Door door, String secret) {
        this.bin = bin;
        this.code = code;
        this.number = number;
        this.layout = layout;
        this.door = door;
        this.secret = Seen.secret(secret);
    }

    String bin() {
        return bin;
    }

    /** Of the account. */
    String number() {
        return number;
    }

    SheetLayout layout() {
        return layout;
    }

    /** Tells of money that came in, and must be understood. */
    void tells(Http http, Deed deed) {
        Money money = new Money(deed.reference(), deed.signed(), deed.content(), "", code, number, deed.moment());
        Answer answer = door.tell(new BankVoice(http), money, secret);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
