package vietqr.web.cashier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** {@code /cashier/sell.xhtml?terminal=}: the till. Everything that happens on it is the script's. */
@Named("sellPage")
@RequestScoped
public class SellPage {
    private static final int MOST_TERMINALS = 200;
    private static final List<String> KEYS = List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "000", "0");
    private static final List<Integer> QUICK = List.of(10, 20, 50, 100, 200, 500);

    @Inject
    private PointsOfSale terminals;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private List<PointOfSale> choice;

    public void open() throws IOException {
        if (!current.may(Permission.TAKE_PAYMENTS)) Exchange.notFound();
    }

    /** As they stand on the keypad, but for the last, which takes one back. */
    public List<String> keys() {
        return KEYS;
    }

    /** What is added at once, in thousands. */
    public List<Integer> quick() {
        return QUICK;
    }

    /** The newest two hundred that can receive, and the one that is named, if it is not among them. */
    public List<PointOfSale> terminals() {
        if (choice != null) return choice;
        List<PointOfSale> newest = terminals
                .page(visit.sight(Permission.TAKE_PAYMENTS), OptionalLong.empty(), MOST_TERMINALS)
                .rows();
        Optional<PointOfSale> named = named().filter(one -> newest.stream().noneMatch(known -> known.id() == one.id()));
        choice = Stream.concat(named.stream(), newest.stream())
                .filter(PointOfSale::open)
                .toList();
        return choice;
    }

    /** The terminal in the address, if it is there; its number as a text, or empty. */
    public String asked() {
        return named().map(one -> Long.toString(one.id())).orElse("");
    }

    private Optional<PointOfSale> named() {
        Long id = Exchange.number("terminal");
        return id == null ? Optional.empty() : terminals.find(visit.sight(Permission.TAKE_PAYMENTS), id);
    }
}
