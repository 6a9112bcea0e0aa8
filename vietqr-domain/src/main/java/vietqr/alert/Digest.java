package vietqr.alert;

import vietqr.kernel.Vnd;
import vietqr.messenger.Message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Many alerts in one message: how many of each topic, and how much money that is. */
final class Digest {
    private final Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
    private final Map<Topic, Vnd> sums = new EnumMap<>(Topic.class);
    private int all;

    void add(Topic topic, Vnd amount) {
        all++;
        counts.merge(topic, 1, Integer::sum);
        sums.merge(topic, amount, Vnd::plus);
    }

    Message message(String id, String portal, Words words) {
        List<String> lines = new ArrayList<>();
        counts.forEach((topic, count) -> {
            String line = words.get("digest.line", words.get("topic." + topic), words.number(count));
            Vnd sum = sums.get(topic);
            lines.add(sum.isZero() ? line : words.get("digest.sum", line, words.money(sum)));
        });
        lines.add(words.get("line.link", portal));
        return new Message(id, words.get("digest.headline", words.number(all)), lines);
    }
}
