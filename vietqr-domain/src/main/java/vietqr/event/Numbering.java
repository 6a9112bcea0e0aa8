package vietqr.event;

import jakarta.persistence.EntityManager;
import vietqr.kernel.InOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives numbers in feeds, in one statement for all of them: nearly every bank message is two events of one merchant, and there are many
 * merchants. Feeds are locked in the order of their merchants, so two who do this do not wait for each other for ever.
 */
final class Numbering {
    private static final int MOST_AT_ONCE = 1_000;

    private final EntityManager em;

    Numbering(EntityManager em) {
        this.em = em;
    }

    /**
     * One feed, and what of it was numbered.
     *
     * @param before the last number that had been given
     * @param eventIds of the numbers that follow, in order
     */
    record Numbered(long merchantId, long before, List<Long> eventIds) {}

    /** For each of the merchants, also if there was nothing to be numbered. */
    List<Numbered> of(SortedSet<Long> merchantIds) {
        Map<Long, Long> ends = locked(merchantIds);
        Map<Long, List<Long>> places = withoutNumber(merchantIds);
        List<Numbered> all = new ArrayList<>();
        ends.forEach((merchant, end) -> all.add(new Numbered(merchant, end, places.getOrDefault(merchant, List.of()))));
        write(all.stream().filter(one -> !one.eventIds().isEmpty()).toList());
        return all;
    }

    private Map<Long, Long> locked(SortedSet<Long> merchantIds) {
        Map<Long, Long> ends = ends(merchantIds);
        if (ends.size() == merchantIds.size()) return ends;
        for (long merchant : merchantIds)
            if (!ends.containsKey(merchant))
                em.createNativeQuery("insert ignore into webhook_feed_end (merchant_id, position) values (?, 0)")
                        .setParameter(1, merchant)
                        .executeUpdate();
        return ends(merchantIds);
    }

    private Map<Long, Long> ends(SortedSet<Long> merchantIds) {
        Map<Long, Long> ends = new TreeMap<>();
        for (Object[] row : rows("select merchant_id, position from webhook_feed_end where "
                + InOrder.among("merchant_id", merchantIds) + " order by merchant_id for update"))
            ends.put(number(row[0]), number(row[1]));
        return ends;
    }

    private Map<Long, List<Long>> withoutNumber(SortedSet<Long> merchantIds) {
        return rows("select merchant_id, event_id from webhook_feed where "
                        + InOrder.among("merchant_id", merchantIds)
                        + " and position is null order by merchant_id, event_id limit " + MOST_AT_ONCE)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> number(row[0]), Collectors.mapping(row -> number(row[1]), Collectors.toList())));
    }

    private void write(List<Numbered> all) {
        if (all.isEmpty()) return;
        String numbers = all.stream()
                .map(one -> " when " + one.merchantId() + " then "
                        + InOrder.after(one.before(), "event_id", one.eventIds()))
                .collect(Collectors.joining());
        String places = all.stream()
                .map(one -> "merchant_id = " + one.merchantId() + " and " + InOrder.among("event_id", one.eventIds()))
                .collect(Collectors.joining(" or "));
        em.createNativeQuery("update webhook_feed set position = case merchant_id" + numbers + " end where " + places)
                .executeUpdate();
        String ends = all.stream()
                .map(one -> " when " + one.merchantId() + " then "
                        + (one.before() + one.eventIds().size()))
                .collect(Collectors.joining());
        List<Long> merchants = all.stream().map(Numbered::merchantId).toList();
        em.createNativeQuery("update webhook_feed_end set position = case merchant_id" + ends + " end where "
                        + InOrder.among("merchant_id", merchants))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String statement) {
        return em.createNativeQuery(statement).getResultList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
