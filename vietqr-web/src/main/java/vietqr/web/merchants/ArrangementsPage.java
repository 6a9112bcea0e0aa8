package vietqr.web.merchants;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.merchant.Merchant;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * The part of {@code /merchants/view.xhtml} that says what banks have set up for the merchant's accounts. It decides where money
 * goes, so only who runs the gateway may change it.
 */
@Named("merchantsArrangements")
@RequestScoped
public class ArrangementsPage {
    private static final Logger LOG = System.getLogger(ArrangementsPage.class.getName());

    @Inject
    private ViewPage page;

    @Inject
    private BankAccounts accounts;

    @Inject
    private BankDirectory banks;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private List<Arrangement> rows;

    /** Of all linked accounts; none for those who may not change it. */
    public List<Arrangement> rows() {
        if (rows == null) {
            Merchant merchant = current.isRunsGateway() ? page.merchant() : null;
            rows = merchant == null
                    ? List.of()
                    : accounts.linkedOf(merchant.id()).stream()
                            .map(account -> new Arrangement(account, bank(account)))
                            .toList();
        }
        return rows;
    }

    public String keep(Arrangement row) {
        if (rows().isEmpty()) return null;
        long id = row.account().id();
        Optional<String> virtual = Optional.of(row.getVirtualNumber()).filter(number -> !number.isEmpty());
        if (!accounts.arrange(id, virtual, row.isMerchantQr()))
            return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("arrangement.refused"));
        LOG.log(
                Level.INFO,
                "person {0} has arranged account {1}: virtual account {2}, merchant QR {3}",
                "" + current.person().id(),
                "" + id,
                virtual.orElse("none"),
                "" + row.isMerchantQr());
        rows = null;
        return Exchange.say(
                FacesMessage.SEVERITY_INFO,
                texts.get("arrangement.kept", row.bank() + " " + row.account().number()));
    }

    private String bank(BankAccount account) {
        return banks.shortName(account.bankBin());
    }
}
