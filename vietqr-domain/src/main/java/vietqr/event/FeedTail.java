package vietqr.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The newest events of one merchant's feed on this node, read once for all who follow it, and those who do. Only so many of them are told
 * at the same time, so that one merchant's followers who do not read hold up nobody else's.
 */
final class FeedTail {
    private static final int MOST_KEPT = 200;
    private static final int AT_ONCE = 100;
    private static final int MOST_BEING_TOLD = 4;

    private final long merchantId;
    private final Set<Following> followers = ConcurrentHashMap.newKeySet();
    private final Queue<Following> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger telling = new AtomicInteger();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private List<FeedPage.Item> newest = List.of();
    private volatile long end = -1;

    FeedTail(long merchantId) {
        this.merchantId = merchantId;
    }

    Set<Following> followers() {
        return followers;
    }

    /** The position up to which it has been read; below zero if it has not been. */
    long end() {
        return end;
    }

    /** Whether somebody has to be asked to read on; no if somebody is already about to. */
    boolean wants() {
        return wanted.compareAndSet(false, true);
    }

    /** Nobody could be found to read on. */
    void wantsNot() {
        wanted.set(false);
    }

    /** Reads what is new. */
    synchronized void read(EventFeed feed) {
        wanted.set(false);
        if (end < 0) end = feed.end(merchantId);
        Optional<FeedPage> page = feed.after(merchantId, end, AT_ONCE);
        while (page.isPresent()) {
            keep(page.get().items());
            end = page.get().end();
            if (!page.get().more()) return;
            page = feed.after(merchantId, end, AT_ONCE);
        }
    }

    /**
     * What was read for many tails at once.
     *
     * @return false if there is more than that, or something between it and what is here: then it has to be read
     */
    synchronized boolean take(EventFeed.Fresh fresh) {
        if (end < 0 || end < fresh.before()) return false;
        if (end == fresh.before()) {
            keep(fresh.items());
            end = fresh.end();
        }
        return end >= fresh.end();
    }

    private void keep(List<FeedPage.Item> fresh) {
        if (fresh.isEmpty()) return;
        List<FeedPage.Item> all = new ArrayList<>(newest);
        all.addAll(fresh);
        newest = List.copyOf(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()));
    }

    /** What follows a position: from here if it was read lately, else from the database. */
    Optional<FeedPage> after(EventFeed feed, long position) {
        Optional<FeedPage> kept = kept(position);
        return kept.isPresent() ? kept : feed.after(merchantId, position, AT_ONCE);
    }

    private synchronized Optional<FeedPage> kept(long position) {
        if (end < 0 || position < end - newest.size()) return Optional.empty();
        if (position >= end) return Optional.of(new FeedPage(List.of(), position, false));
        int from = (int) (newest.size() - (end - position));
        return Optional.of(new FeedPage(newest.subList(from, newest.size()), end, false));
    }

    /** Those who have not heard all there is wait to be told. */
    void waitWhoIsBehind() {
        followers.stream().filter(one -> one.position() < end).forEach(this::waits);
    }

    void waits(Following one) {
        if (one.wants()) waiting.add(one);
    }

    /** Whether one more may tell those who wait. */
    boolean mayTell() {
        int now = telling.get();
        return !waiting.isEmpty() && now < MOST_BEING_TOLD && telling.compareAndSet(now, now + 1);
    }

    /** Next of those who wait. */
    Optional<Following> next() {
        return Optional.ofNullable(waiting.poll());
    }

    void told(Following one) {
        if (one.wantsAgain()) waiting.add(one);
    }

    void tellsNoMore() {
        telling.decrementAndGet();
    }
}
