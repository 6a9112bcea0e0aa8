package vietqr.alert;

import vietqr.messenger.Addressee;
import vietqr.messenger.Fault;
import vietqr.messenger.Message;
import vietqr.messenger.Messengers;
import vietqr.messenger.Receipt;
import vietqr.messenger.Receipt.Outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Chats of our own, which can be down, unwilling or silent; known by their target. */
final class Chats extends Messengers {
    private final Map<String, List<Message>> heard = new ConcurrentHashMap<>();
    private final Map<String, Receipt> answers = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final CountDownLatch hold = new CountDownLatch(1);

    void answering(String target, Outcome outcome) {
        answers.put(target, new Receipt(outcome, "TEST", "because", Optional.empty()));
    }

    void hangingAt(String target) {
        hanging.add(target);
    }

    void letGo() {
        hold.countDown();
    }

    List<Message> heard(String target) {
        return heard.getOrDefault(target, List.of());
    }

    @Override
    public Receipt send(Addressee to, Message message) {
        heard.computeIfAbsent(to.target(), target -> new CopyOnWriteArrayList<>())
                .add(message);
        try {
            if (hanging.contains(to.target())) hold.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return answers.getOrDefault(to.target(), new Receipt(Outcome.SENT, "HTTP 200", "ok", Optional.empty()));
    }

    @Override
    public Optional<Fault> fault(Addressee to) {
        return Optional.empty();
    }
}
