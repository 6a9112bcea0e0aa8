package vietqr.web.movements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankAccounts;
import vietqr.intake.Movement;
import vietqr.intake.OpenMovements;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.web.personal.Masks;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;

/** {@code /movements/list.xhtml}: money that belongs to no order; the choice stands in the address. */
@Named("movementsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private OpenMovements movements;

    @Inject
    private Proposals proposals;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Masks masks;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private boolean suggested;
    private Place.Order order;
    private Long before;
    private Page<Movement> page;

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public Page<Movement> page() {
        if (page == null) page = movements.page(visit.sight(), suggested, Place.of(order, before), ROWS);
        return page;
    }

    /** What the payer wrote, as this person may read it. */
    public String text(Movement movement) {
        return masks.text(
                accounts.find(movement.accountId().orElseThrow()).orElseThrow().merchantId(), movement.content());
    }

    /** The requests that a movement may have been meant for. */
    public List<Proposal> proposals(Movement movement) {
        return proposals.suggested(movement.id());
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public long days() {
        return OpenMovements.REACH.toDays();
    }

    public boolean isSuggested() {
        return suggested;
    }

    public void setSuggested(boolean suggested) {
        this.suggested = suggested;
    }

    public Place.Order[] orders() {
        return Place.Order.values();
    }

    public Place.Order getOrder() {
        return order;
    }

    public void setOrder(Place.Order order) {
        this.order = order;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
