package vietqr.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a merchant could have been told, in order and without gaps, for systems that would rather ask. Numbers are given
 * to committed events when the feed is read: an event that commits late gets a later number, so that nobody who has read
 * up to a number ever misses one below it.
 */
@ApplicationScoped
@Transactional
public class EventFeed {
    private static final int MOST = 500;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected EventFeed() {
        this(null);
    }

    @Inject
    public EventFeed(EntityManager em) {
        this.em = em;
    }

    /**
     * The merchant's events, those of merchants under it included.
     *
     * @param position from which to go on: 0 for the beginning, else the {@code end} of the page before
     * @param limit 1 to 500, else the nearest of these
     * @return empty if the feed has not come that far: the position is none that was read here
     */
    public Optional<FeedPage> after(long merchantId, long position, int limit) {
        if (!withoutNumber(merchantId, 1).isEmpty()) number(merchantId);
        return numberedAfter(merchantId, position, limit);
    }

    /**
     * What has come in feeds of which somebody knows that they have grown: it is numbered now, in all of them together.
     *
     * @param merchantIds at most fifty
     * @return for each merchant, also if there was nothing left to be numbered
     */
    List<Fresh> fresh(Collection<Long> merchantIds) {
        List<Numbering.Numbered> all = new Numbering(em).of(new TreeSet<>(merchantIds));
        Map<Long, Event> events = events(
                all.stream().flatMap(one -> one.eventIds().stream()).distinct().toList());
        return all.stream()
                .map(one -> new Fresh(one.merchantId(), one.before(), items(one, events)))
                .toList();
    }

    private Map<Long, Event> events(List<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select e from Event e where e.id in :ids", Event.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    private static List<FeedPage.Item> items(Numbering.Numbered numbered, Map<Long, Event> events) {
        List<FeedPage.Item> items = new ArrayList<>();
        for (long eventId : numbered.eventIds())
            items.add(item(numbered.before() + items.size() + 1, events.get(eventId)));
        return items;
    }

    /**
     * What was numbered just now in one feed.
     *
     * @param before the last number that had been given
     */
    record Fresh(long merchantId, long before, List<FeedPage.Item> items) {
        long end() {
            return before + items.size();
        }
    }

    private Optional<FeedPage> numberedAfter(long merchantId, long position, int limit) {
        int most = Math.max(1, Math.min(MOST, limit));
        List<Object[]> rows = em.createQuery(
                        "select f.position, e from FeedPlace f, Event e where e.id = f.eventId"
                                + " and f.merchantId = :merchant and f.position > :position order by f.position",
                        Object[].class)
                .setParameter("merchant", merchantId)
                .setParameter("position", position)
                .setMaxResults(most + 1)
                .getResultList();
        List<FeedPage.Item> items = rows.stream()
                .limit(most)
                .map(row -> item((Long) row[0], (Event) row[1]))
                .toList();
        if (items.isEmpty() && position > endOf(merchantId)) return Optional.empty();
        long end = items.isEmpty() ? position : items.get(items.size() - 1).position();
        return Optional.of(new FeedPage(items, end, rows.size() > most));
    }

    /** The number of the merchant's newest event; 0 before the first. */
    public long end(long merchantId) {
        if (!withoutNumber(merchantId, 1).isEmpty()) number(merchantId);
        return endOf(merchantId);
    }

    /** Of these merchants, by the end that is known of each, those in whose feed there is more by now. */
    public Set<Long> grown(Map<Long, Long> ends) {
        if (ends.isEmpty()) return Set.of();
        Set<Long> grown = em.createQuery(
                        "select distinct f.merchantId from FeedPlace f where f.merchantId in :merchants"
                                + " and f.position is null",
                        Long.class)
                .setParameter("merchants", ends.keySet())
                .getResultStream()
                .collect(Collectors.toSet());
        em.createQuery("select e from FeedEnd e where e.merchantId in :merchants", FeedEnd.class)
                .setParameter("merchants", ends.keySet())
                .getResultStream()
                .filter(end -> end.position() > ends.get(end.merchantId()))
                .forEach(end -> grown.add(end.merchantId()));
        return grown;
    }

    private long endOf(long merchantId) {
        FeedEnd end = em.find(FeedEnd.class, merchantId);
        return end == null ? 0 : end.position();
    }

    private static FeedPage.Item item(long position, Event event) {
        return new FeedPage.Item(
                position, event.publicId(), event.type(), event.createdAt(), event.body(), event.movementId());
    }

    private void number(long merchantId) {
        new Numbering(em).of(new TreeSet<>(Set.of(merchantId)));
    }

    private List<Long> withoutNumber(long merchantId, int most) {
        return em.createQuery(
                        "select f.eventId from FeedPlace f where f.merchantId = :merchant and f.position is null"
                                + " order by f.eventId",
                        Long.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(most)
                .getResultList();
    }
}
