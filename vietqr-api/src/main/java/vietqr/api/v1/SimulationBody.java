package vietqr.api.v1;

import jakarta.json.JsonObject;
import vietqr.simulation.SentMessage;
import vietqr.simulation.Simulation;
import vietqr.simulation.Trails.Trail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static vietqr.kernel.JsonApi.JSON;

/**
 * A simulation as our own API shows it.
 *
 * @param connection reference of the bank connection that speaks
 * @param total how many messages there are to be
 * @param done whether all of them were sent and answered
 */
record SimulationBody(
        String id,
        String format,
        String scenario,
        String connection,
        String seed,
        String dueAt,
        int total,
        boolean done,
        List<Message> messages) {
    /**
     * One message as it was sent, and what came of it.
     *
     * @param headers those that show a secret without it
     * @param status of HTTP
     * @param code the answer in the format's own words
     * @param answer the body of the answer
     * @param outcome what became of the message, or null if it was not kept
     * @param repeated whether it had been taken before, so that it changed nothing
     * @param noticeReference under which it was kept, or null
     * @param movementIds the movements that it was first to tell of
     * @param paymentRequestIds the payment requests they belong to
     */
    record Message(
            int number,
            String sentAt,
            String method,
            String path,
            JsonObject headers,
            String body,
            int status,
            String code,
            String answer,
            String outcome,
            boolean repeated,
            String noticeReference,
            List<String> movementIds,
            List<String> paymentRequestIds) {}

    static SimulationBody of(Simulation simulation, Map<String, Trail> trails) {
        return new SimulationBody(
                String.valueOf(simulation.id()),
                simulation.connection().format(),
                simulation.scenario().name(),
                simulation.connection().reference(),
                String.valueOf(simulation.seed()),
                simulation.dueAt().toString(),
                simulation.total(),
                simulation.done(),
                simulation.sent().stream()
                        .map(sent -> message(sent, Optional.ofNullable(trails.get(sent.noticeReference()))))
                        .toList());
    }

    private static Message message(SentMessage sent, Optional<Trail> trail) {
        return new Message(
                sent.number(),
                sent.sentAt().toString(),
                "POST",
                sent.path(),
                JSON.createObjectBuilder(new TreeMap<>(sent.letter().shownHeaders()))
                        .build(),
                sent.letter().text(),
                sent.status(),
                sent.code(),
                sent.answer(),
                sent.outcome().map(Enum::name).orElse(null),
                sent.repeated(),
                sent.noticeReference().isEmpty() ? null : sent.noticeReference(),
                texts(trail.map(Trail::movementIds)),
                texts(trail.map(Trail::requestIds)));
    }

    private static List<String> texts(Optional<? extends Collection<Long>> ids) {
        return ids.map(known -> known.stream().map(String::valueOf).toList()).orElse(List.of());
    }
}
