package vietqr.web.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.dialect.Outcome;
import vietqr.intake.ConnectionDesk;
import vietqr.simulation.SentMessage;
import vietqr.simulation.Simulation;
import vietqr.simulation.Trails;
import vietqr.simulation.Trails.Trail;
import vietqr.web.session.Visit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One playing of a bank as the page shows it. */
@Named
@RequestScoped
public class SimulatorRun {
    private static final int SHOWN = 50;

    @Inject
    private SimulatorPage page;

    @Inject
    private Trails trails;

    @Inject
    private ConnectionDesk desk;

    @Inject
    private Visit visit;

    private Map<String, Trail> known;

    /** The first fifty messages. */
    public List<SentMessage> messages() {
        return page.simulation().sent().stream().limit(SHOWN).toList();
    }

    /** How many messages are not shown. */
    public int hidden() {
        return Math.max(0, page.simulation().sent().size() - SHOWN);
    }

    /** How many changed nothing, because the same had been taken before. */
    public long repeated() {
        return page.simulation().sent().stream().filter(SentMessage::repeated).count();
    }

    /** How many of the others came to what, for those that were kept. */
    public List<Map.Entry<Outcome, Long>> outcomes() {
        return List.copyOf(page.simulation().sent().stream()
                .filter(message -> !message.repeated())
                .flatMap(message -> message.outcome().stream())
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()))
                .entrySet());
    }

    /** The notice a message was kept as; null if it was not, or may not be seen. */
    public Long notice(SentMessage message) {
        Simulation simulation = page.simulation();
        Trail trail = trails().get(message.noticeReference());
        boolean shown = desk.find(visit.sight(), simulation.connection().id()).isPresent();
        return trail == null || !shown ? null : trail.noticeId();
    }

    /** The payment requests that the message's money belongs to. */
    public List<Long> requests(SentMessage message) {
        Trail trail = trails().get(message.noticeReference());
        return trail == null ? List.of() : List.copyOf(trail.requestIds());
    }

    /** The message as it stood on the line, without the secrets that headers show. */
    public String raw(SentMessage message) {
        return "POST " + message.path() + "\n"
                + message.letter().shownHeaders().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n\n" + message.letter().text();
    }

    private Map<String, Trail> trails() {
        if (known == null) known = trails.of(page.simulation(), visit.sight());
        return known;
    }
}
