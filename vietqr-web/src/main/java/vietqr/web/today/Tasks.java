package vietqr.web.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.delivery.Incidents;
import vietqr.dispute.DisputeFigures;
import vietqr.intake.OpenMovements;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCases;
import vietqr.resolution.Ageing;
import vietqr.web.approvals.Inbox;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What waits for somebody, for each person what concerns them. Every figure is asked of an index and has a limit. */
@Named("tasks")
@RequestScoped
public class Tasks {
    /** From here on it is not counted any further. */
    private static final int MOST = 100;

    @Inject
    private OpenMovements open;

    @Inject
    private Ageing ageing;

    @Inject
    private DisputeFigures disputes;

    @Inject
    private Incidents incidents;

    @Inject
    private LinkingCases cases;

    @Inject
    private Inbox inbox;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Format format;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    private List<Tile> tiles;
    private List<Ageing.Bucket> breaks;

    public List<Tile> tiles() {
        if (tiles == null) {
            tiles = new ArrayList<>();
            if (current.isMayDecide()) tiles.add(approvals());
            if (current.may(Permission.SEE_BOOKS)) tiles.add(unmatched());
            if (current.may(Permission.SEE_BOOKS)) tiles.add(complaints());
            if (current.may(Permission.SEE_DELIVERIES)) tiles.add(webhooks());
            if (current.isRunsGateway()) tiles.add(accounts());
        }
        return tiles;
    }

    private Tile approvals() {
        return tile("approvals", inbox.mark(), "/approvals/list.xhtml?which=MINE", inbox.waiting() > 0);
    }

    private Tile unmatched() {
        int count = open.count(visit.sight(Permission.SEE_BOOKS), BankingDay.start(BankingDay.of(now.get())), MOST);
        String figure = count < MOST ? format.number(count) : (MOST - 1) + "+";
        return tile("unmatched", figure, "/movements/list.xhtml", count > 0);
    }

    private Tile complaints() {
        DisputeFigures.Standing standing = disputes.standing(visit.sight(Permission.SEE_BOOKS));
        return new Tile(
                texts.get("today.complaints"),
                format.number(standing.cases()),
                texts.get("today.complaints.hint", standing.overdue(), standing.dueSoon()),
                "/disputes/list.xhtml",
                standing.overdue() + standing.dueSoon() > 0);
    }

    private Tile webhooks() {
        long failing = incidents.failing(visit.sight(Permission.SEE_DELIVERIES));
        String figure = failing == 0 ? texts.get("today.webhooks.well") : format.number(failing);
        String link = current.may(Permission.SEE_ENDPOINTS) ? "/endpoints/list.xhtml" : "/deliveries/list.xhtml";
        return tile("webhooks", figure, link, failing > 0);
    }

    private Tile accounts() {
        int count = cases.toReview().size();
        return tile("accounts", format.number(count), "/linking/reviews.xhtml", count > 0);
    }

    private Tile tile(String name, String figure, String link, boolean pressing) {
        return new Tile(texts.get("today." + name), figure, texts.get("today." + name + ".hint"), link, pressing);
    }

    /** How old the breaks are that stand; empty for whoever keeps no books. */
    public List<Ageing.Bucket> breaks() {
        if (breaks == null)
            breaks = current.may(Permission.SEE_BOOKS)
                    ? ageing.buckets(visit.sight(Permission.SEE_BOOKS), OptionalLong.empty())
                    : List.of();
        return breaks;
    }

    public long breaksInAll() {
        return breaks().stream().mapToLong(Ageing.Bucket::count).sum();
    }
}
