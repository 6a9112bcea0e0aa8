package vietqr.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.receiving.AccountChange;
import vietqr.receiving.AccountChanges;
import vietqr.receiving.ReceivingAccounts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** {@code /receiving/list.xhtml?before=}: where money goes, and the changes of that, newest first. */
@Named("receivingListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;
    private static final int MOST_MERCHANTS = 20;

    @Inject
    private AccountChanges changes;

    @Inject
    private ReceivingAccounts receiving;

    @Inject
    private Receivers receivers;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long before;
    private Page<AccountChange> page;

    public void open() throws IOException {
        if (!current.may(Permission.SEE_ACCOUNTS)) Exchange.notFound();
    }

    public Page<AccountChange> page() {
        if (page == null)
            page = changes.page(visit.sight(), before == null ? OptionalLong.empty() : OptionalLong.of(before), ROWS);
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** The merchants this person works for; whoever runs the gateway has too many. */
    public List<Merchant> merchants() {
        Sight sight = visit.sight();
        return sight.everything()
                ? List.of()
                : merchants.page(sight, OptionalLong.empty(), MOST_MERCHANTS).rows();
    }

    /** Where money of codes goes that name no account; empty if nowhere. */
    public String receivesOn(Merchant merchant) {
        return receiving.of(merchant.id()).map(receivers::called).orElse("");
    }

    /** Whether codes can be made for it now. */
    public boolean works(Merchant merchant) {
        return receiving.of(merchant.id()).filter(account -> account.linked()).isPresent();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
