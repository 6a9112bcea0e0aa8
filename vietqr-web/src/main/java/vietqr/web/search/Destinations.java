package vietqr.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.simulation.Simulations;
import vietqr.web.session.CurrentPerson;

import java.util.List;
import java.util.stream.Stream;

/**
 * The one list of where the navigation, the search and the keys lead; each person has of it what they may see. A new page with
 * an entry in the navigation has its line here.
 */
@Named("destinations")
@RequestScoped
public class Destinations {
    private static final String SIMULATOR = "/sandbox/simulator.xhtml";

    /** @param name of the group's heading among the texts; empty for what stands above all groups */
    public record Group(String name, List<Destination> pages) {}

    private static final List<Group> ALL = List.of(
            new Group(
                    "",
                    List.of(
                            new Destination("/home.xhtml", "/home", "pi-home", "home.title", "h"),
                            Destination.list("approvals", "pi-check-square", "a"))),
            new Group(
                    "nav.group.work",
                    List.of(
                            Destination.of("cashier", "sell", "pi-calculator", "till.title", "i"),
                            Destination.list("payments", "pi-wallet", "p"),
                            Destination.list("refunds", "pi-undo", "r"),
                            Destination.list("movements", "pi-question-circle", "m"),
                            Destination.list("corrections", "pi-pencil", ""),
                            Destination.list("disputes", "pi-comments", "d"),
                            Destination.list("terminals", "pi-shop", "o"),
                            Destination.list("devices", "pi-mobile", "v"),
                            Destination.of("codes", "view", "pi-qrcode", "codes.title", "q"))),
            new Group(
                    "nav.group.books",
                    List.of(
                            Destination.list("statements", "pi-file-import", "s"),
                            Destination.of("reconciliation", "list", "pi-sync", "runs.title", "c"),
                            Destination.list("breaks", "pi-exclamation-triangle", "b"),
                            Destination.list("close", "pi-lock", "l"),
                            Destination.list("reports", "pi-chart-bar", "f"))),
            new Group(
                    "nav.group.links",
                    List.of(
                            Destination.list("linking", "pi-credit-card", "k"),
                            Destination.list("receiving", "pi-arrow-right-arrow-left", ""),
                            Destination.list("connections", "pi-link", ""),
                            Destination.list("notices", "pi-inbox", "n"),
                            Destination.list("endpoints", "pi-bolt", "w"),
                            Destination.list("deliveries", "pi-send", "e"),
                            Destination.list("alerts", "pi-bell", ""),
                            Destination.list("apikeys", "pi-key", ""))),
            new Group(
                    "nav.group.office",
                    List.of(
                            Destination.list("merchants", "pi-building", ""),
                            Destination.list("members", "pi-users", ""),
                            Destination.list("audit", "pi-history", "u"),
                            Destination.list("personal", "pi-id-card", ""),
                            Destination.list("timers", "pi-clock", "t"),
                            Destination.of("sandbox", "simulator", "pi-play", "simulator.title", ""))));

    @Inject
    private CurrentPerson current;

    @Inject
    private Simulations simulations;

    private List<Group> groups;

    /** Those in which there is something for this person. */
    public List<Group> groups() {
        if (groups == null)
            groups = ALL.stream()
                    .map(group -> new Group(
                            group.name(),
                            group.pages().stream().filter(this::open).toList()))
                    .filter(group -> !group.pages().isEmpty())
                    .toList();
        return groups;
    }

    /** All that are there for this person. */
    Stream<Destination> pages() {
        return groups().stream().flatMap(group -> group.pages().stream());
    }

    /** Those that a key leads to. */
    public List<Destination> keyed() {
        return pages().filter(page -> !page.letter().isEmpty()).toList();
    }

    private boolean open(Destination page) {
        return current.opens(page.path()) && (!SIMULATOR.equals(page.path()) || simulations.on());
    }

    /** For a test: whatever anybody may see. */
    static List<Destination> everything() {
        return ALL.stream().flatMap(group -> group.pages().stream()).toList();
    }
}
