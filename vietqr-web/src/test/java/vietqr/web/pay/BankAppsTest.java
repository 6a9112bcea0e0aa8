package vietqr.web.pay;

import org.junit.jupiter.api.Test;
import vietqr.bank.BankDirectory;

import java.net.URI;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class BankAppsTest {
    private static final BankDirectory BANKS = BankDirectory.shipped();

    @Test
    void nobodyIsToldOfAPaymentUnlessTheOperatorWantsIt() {
        BankApps none = new BankApps(BANKS, Optional.empty());

        assertThat(none.to("970422", "0123456789", "CONG TY DEMO", "150000", "VQR1 THANH TOAN"))
                .isEmpty();
        assertThat(none.host()).isEmpty();
    }

    @Test
    void theLinkSaysWhatToPayInTheWordsOfThePublicScheme() {
        BankApps apps = new BankApps(BANKS, Optional.of(URI.create("https://dl.vietqr.io/pay")));

        assertThat(apps.host()).isEqualTo("dl.vietqr.io");
        assertThat(apps.to("970415", "22102025", "BAN VAN & DONG", "2000", "ck 1"))
                .extracting(BankApps.BankApp::link)
                .contains(
                        "https://dl.vietqr.io/pay?app=mb&ba=22102025%40icb&am=2000&tn=ck%201&bn=BAN%20VAN%20%26%20DONG");
        assertThat(apps.to("970415", "22102025", "X", "2000", "ck"))
                .extracting(BankApps.BankApp::name)
                .contains("MBBank", "VietinBank", "BIDV", "ACB", "OCB");
    }

    @Test
    void aBankNobodyKnowsHasNone() {
        BankApps apps = new BankApps(BANKS, Optional.of(URI.create("https://dl.vietqr.io/pay")));

        assertThat(apps.to("999999", "1", "X", "2000", "ck")).isEmpty();
    }
}
